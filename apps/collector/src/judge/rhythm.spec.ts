import fc from 'fast-check';
import { expectedByMs, learnArrivals, usualGapSeconds } from './rhythm';

const hour = 3_600;
const start = Date.UTC(2024, 4, 6) / 1_000;
/** Items at times that are given in hours. */
const at = (...hours: number[]): number[] => hours.map((each) => 1_000 * (start + each * hour));
const unknown = { arrivals: [] };

describe('learnArrivals', () => {
  it('knows the usual gap and the longest one', () => {
    const known = learnArrivals(unknown, at(0, 1, 2, 3, 10, 11));
    expect(usualGapSeconds(known)).toBe(hour);
    expect(known.longestGapSeconds).toBeCloseTo(7 * hour, -3);
  });

  it('takes what came together as one, and what is dated back as nothing', () => {
    expect(learnArrivals(unknown, at(0, 0, 0)).arrivals).toHaveLength(1);
    const known = learnArrivals(unknown, at(5, 6));
    expect(learnArrivals(known, at(1))).toEqual(known);
  });

  it('forgets slowly what was long once', () => {
    const nights = learnArrivals(unknown, at(0, 100));
    const busy = learnArrivals(nights, at(...Array.from({ length: 200 }, (_, n) => 101 + n)));
    expect(busy.longestGapSeconds).toBeLessThan(20 * hour);
    expect(busy.longestGapSeconds).toBeGreaterThanOrEqual(hour);
  });

  it('keeps arrivals in order and within its bound, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 2 ** 40 }))), (polls) => {
        const { arrivals } = polls.reduce(learnArrivals, { arrivals: [] as number[] });
        expect(arrivals.length).toBeLessThanOrEqual(32);
        expect([...arrivals].sort((a, b) => a - b)).toEqual(arrivals);
      }),
    );
  });
});

describe('expectedByMs', () => {
  it('is not known of a feed with few items', () => {
    expect(expectedByMs(learnArrivals(unknown, at(0, 1, 2, 3)))).toBeUndefined();
  });

  it('is later than the longest silence that the feed had', () => {
    const known = learnArrivals(unknown, at(0, 1, 2, 3, 15, 16));
    const [last] = at(16);
    expect(expectedByMs(known)!).toBeGreaterThan(last! + 12 * hour * 1_000);
    expect(expectedByMs(known)!).toBeLessThan(last! + 24 * hour * 1_000);
  });

  it('leaves a feed of many items a minute an hour', () => {
    const known = learnArrivals(unknown, at(...Array.from({ length: 20 }, (_, n) => n / 120)));
    expect(expectedByMs(known)! - 1_000 * known.arrivals.at(-1)!).toBe(hour * 1_000);
  });
});
