import fc from 'fast-check';
import { FeatureRows } from './feature-rows';
import { labelCount } from '../language';

const bits = 128;

function rowsOf(weights: ReadonlyMap<number, readonly number[]>): FeatureRows {
  const present = new Uint32Array(bits / 32);
  for (const row of weights.keys()) present[row >>> 5]! |= 1 << (row & 31);
  const ordered = [...weights].sort(([a], [b]) => a - b).flatMap(([, row]) => row);
  return new FeatureRows(present, Int8Array.from(ordered));
}

describe('FeatureRows', () => {
  const weight = fc.integer({ min: -127, max: 127 });
  const row = fc.tuple(fc.integer({ min: 0, max: bits - 1 }), fc.array(weight, { minLength: labelCount, maxLength: labelCount }));

  it('adds up exactly the rows of the features that are kept, by the low bits of their hashes', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(fc.integer()), (kept, features) => {
        const weights = new Map(kept);
        const sums = new Int32Array(labelCount + 1);
        rowsOf(weights).addTo(sums, 1, Int32Array.from(features), features.length);
        const expected = new Array<number>(labelCount + 1).fill(0);
        for (const feature of features) {
          const found = weights.get(feature & (bits - 1)) ?? [];
          for (const [index, value] of found.entries()) expected[index + 1]! += value;
        }
        expect([...sums]).toEqual(expected);
      }),
    );
  });

  it('refuses weights that do not fit the bitmap', () => {
    expect(() => new FeatureRows(Uint32Array.of(3), new Int8Array(3))).toThrow('2 feature rows need 18 weights; got 3');
  });
});
