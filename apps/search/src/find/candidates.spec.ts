import { lookThrough } from './candidates';

const hit = (id: string, copyKey: string): { fields: Record<string, string[]> } => ({ fields: { id: [id], copyKey: [copyKey] } });

describe('lookThrough', () => {
  const candidates = [hit('1', 'a'), hit('2', 'b'), hit('3', 'a'), hit('4', 'c'), hit('5', 'b')];

  it('takes the first article of each text, in their order', () => {
    expect([...lookThrough(candidates, 9).ids]).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '4'],
    ]);
  });

  it('stops before the first text that is not wanted any more, behind the copies of the last one', () => {
    const { ids, hits } = lookThrough(candidates, 2);
    expect([...ids.values()]).toEqual(['1', '2']);
    expect(hits).toEqual(candidates.slice(0, 3));
  });

  it('looks at all where there are not enough', () => {
    expect(lookThrough(candidates, 3).hits).toBe(candidates);
    expect(lookThrough([], 3)).toEqual({ ids: new Map(), hits: [] });
  });
});
