import { foldCase } from './fold-case';

const word = (text: string, count: number, total: number) => ({ text, count, total });

describe('foldCase', () => {
  it('makes words one that differ in capitals alone, written and placed as the first of them', () => {
    expect(foldCase([word('oil', 10, 12), word('rates', 5, 5), word('Oil', 4, 6)])).toEqual([
      word('oil', 14, 18),
      word('rates', 5, 5),
    ]);
  });

  it('leaves words of scripts without capitals as they are', () => {
    const words = [word('نفط', 2, 2), word('النفط', 3, 3)];
    expect(foldCase(words)).toEqual(words);
  });
});
