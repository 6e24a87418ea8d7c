import fc from 'fast-check';
import { BloomFilter } from './bloom-filter';

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('BloomFilter', () => {
  it('has every hash that was added', () => {
    fc.assert(
      fc.property(fc.array(hash), (hashes) => {
        const filter = new BloomFilter(10);
        for (const each of hashes) filter.add(each);
        expect(hashes.every((each) => filter.mayHave(each))).toBe(true);
      }),
    );
  });

  it('is empty at first, and says yes wrongly for about one of thirty where it has thirty bits for each hash', () => {
    const filter = new BloomFilter(15);
    const draw = (n: number): number => Math.imul(n, 0x9e3779b1) ^ Math.imul(n >>> 3, 0x85ebca6b);
    const others = Array.from({ length: 10_000 }, (_, n) => draw(n + 1_000_000));
    expect(others.some((each) => filter.mayHave(each))).toBe(false);
    for (let n = 0; n < 2 ** 15 / 30; n++) filter.add(draw(n));
    const wrong = others.filter((each) => filter.mayHave(each)).length / others.length;
    expect(wrong).toBeGreaterThan(0.01);
    expect(wrong).toBeLessThan(0.07);
  });
});
