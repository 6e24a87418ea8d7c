import fc from 'fast-check';
import { estimate } from './bootstrap';
import { scoreAccuracy } from './matches';

const share = ([part = 0, whole = 0]: readonly number[]): number => (whole === 0 ? 0 : part / whole);

describe('estimate', () => {
  it('gives the same noise for the same counts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 30 }), (units) => {
        expect(estimate(units, share)).toEqual(estimate(units, share));
      }),
      { numRuns: 30 },
    );
  });

  it('takes the value from all units, whatever their order', () => {
    expect(estimate([[1, 2], [0, 2]], share).value).toBe(0.25); // prettier-ignore
    expect(estimate([[0, 2], [1, 2]], share).value).toBe(0.25); // prettier-ignore
  });

  it('finds no noise where all units agree', () => {
    expect(estimate(Array.from({ length: 40 }, () => [3, 4]), share)).toEqual({ value: 0.75, noise: 0 }); // prettier-ignore
  });

  it('comes near two standard errors of a share, as the binomial distribution has it', () => {
    const units = Array.from({ length: 400 }, (_, index) => index % 5 !== 0);
    const expected = 2 * 100 * Math.sqrt((0.8 * 0.2) / 400);
    const { value, noise } = scoreAccuracy(units);
    expect(value).toBe(80);
    expect(noise).toBeGreaterThan(expected * 0.8);
    expect(noise).toBeLessThan(expected * 1.2);
  });
});
