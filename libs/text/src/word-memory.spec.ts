import { WordMemory } from './word-memory';

describe('WordMemory', () => {
  it('works a word out once', () => {
    const made: string[] = [];
    const memory = new WordMemory<number>(10);
    const read = (word: string): number => memory.get(word, (unknown) => made.push(unknown));
    expect([read('a'), read('b'), read('a')]).toEqual([1, 2, 1]);
  });

  it('never forgets a word that keeps coming, and forgets one that does not', () => {
    const made: string[] = [];
    const memory = new WordMemory<string>(3);
    const read = (word: string): void => {
      memory.get(word, (unknown) => {
        made.push(unknown);
        return unknown;
      });
    };
    read('rare');
    for (let index = 0; index < 20; index += 1) {
      read('common');
      read(`new ${index}`);
    }
    read('rare');
    expect(made.filter((word) => word === 'common')).toHaveLength(1);
    expect(made.filter((word) => word === 'rare')).toHaveLength(2);
  });

  it('remembers that there is nothing', () => {
    let asked = 0;
    const memory = new WordMemory<null>(3);
    const nothing = (): null => {
      asked += 1;
      return null;
    };
    memory.get('a', nothing);
    expect(memory.get('a', nothing)).toBeNull();
    expect(asked).toBe(1);
  });
});
