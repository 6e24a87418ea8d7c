import fc from 'fast-check';
import { f1, matchKeys, scoreMatches } from './matches';

const keys = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 12 }).map((list) => new Set(list));

describe('F1', () => {
  it('is the harmonic mean of precision and recall', () => {
    const { precision, recall, value } = scoreMatches([[3, 1, 0], [1, 0, 5]]); // prettier-ignore
    expect([precision, recall]).toEqual([80, (100 * 4) / 9]);
    expect(value).toBeCloseTo((2 * precision * recall) / (precision + recall), 10);
  });

  it('lies between 0 and 100, and is 100 only where both sets are the same', () => {
    fc.assert(
      fc.property(keys, keys, (gold, found) => {
        const score = f1(matchKeys(gold, found));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(score === 100).toBe(gold.size > 0 && gold.size === found.size && [...gold].every((key) => found.has(key)));
      }),
    );
  });

  it('does not care which of the two sets is the labelled one', () => {
    fc.assert(fc.property(keys, keys, (gold, found) => f1(matchKeys(gold, found)) === f1(matchKeys(found, gold))));
  });

  it('is zero where nothing was found and nothing was there', () => {
    expect(scoreMatches([[0, 0, 0]])).toEqual({ precision: 0, recall: 0, value: 0, noise: 0 });
  });
});
