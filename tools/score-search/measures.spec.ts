import fc from 'fast-check';
import { firstRight, mean, ndcg, recall } from './measures';

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['d', 0],
]);

describe('ndcg', () => {
  it('is 1 for the best order, less for another, 0 for none', () => {
    expect(ndcg(['a', 'b', 'c', 'd'], grades, 10)).toBe(1);
    expect(ndcg(['b', 'a', 'c'], grades, 10)).toBeCloseTo((3 + 7 / Math.log2(3) + 1 / 2) / (7 + 3 / Math.log2(3) + 1 / 2), 12);
    expect(ndcg(['d', 'x'], grades, 10)).toBe(0);
    expect(ndcg(['a'], new Map([['b', 0]]), 10)).toBe(0);
  });

  it('looks no deeper than asked', () => {
    expect(ndcg(['x', 'a'], grades, 1)).toBe(0);
  });

  it('lies between 0 and 1, and no exchange of a better one to the front lowers it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'x', 'y'], { minLength: 2 }), (found) => {
        const value = ndcg(found, grades, 10);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const best = [...found].sort((a, b) => (grades.get(b) ?? 0) - (grades.get(a) ?? 0));
        expect(ndcg(best, grades, 10)).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe('recall', () => {
  it('counts articles that are about the need, wherever they stand among the first', () => {
    expect(recall(['x', 'c', 'b'], grades, 50)).toBe(0.5);
    expect(recall(['x', 'c', 'b'], grades, 2)).toBe(0);
  });

  it('counts those that touch it where no better ones are', () => {
    expect(recall(['c'], new Map([['c', 1]]), 50)).toBe(1);
    expect(recall(['d'], new Map([['d', 0]]), 50)).toBe(0);
  });
});

describe('firstRight', () => {
  it('counts the right ones among those that could be', () => {
    expect(firstRight(['x', 'a', 'c'], grades, 5)).toBe(0.5);
    expect(firstRight(['x', 'a'], grades, 1)).toBe(0);
    expect(firstRight(['a'], grades, 1)).toBe(1);
  });

  it('says nothing of a query to which nothing is right', () => {
    expect(firstRight(['c'], new Map([['c', 1]]), 5)).toBeUndefined();
  });
});

describe('mean', () => {
  it('of nothing is 0', () => {
    expect([mean([]), mean([1, 2])]).toEqual([0, 1.5]);
  });
});
