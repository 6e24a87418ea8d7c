import fc from 'fast-check';
import { pollAfterSeconds, retryAfterSeconds } from './due';
import { learnArrivals } from './rhythm';

const now = Date.UTC(2024, 4, 6);
const feed = { id: 'a'.repeat(32), bounds: { floorSeconds: 60, ceilingSeconds: 7_200 } };
const every = (seconds: number, silentSeconds = 0) =>
  learnArrivals(
    { arrivals: [] },
    Array.from({ length: 12 }, (_, n) => now - 1_000 * (silentSeconds + n * seconds)),
  );
const backoff = { firstMs: 60_000, lastMs: 86_400_000 };

describe('pollAfterSeconds', () => {
  it('is about half of the usual gap', () => {
    expect(pollAfterSeconds(feed, every(1_000), {}, now)).toBeGreaterThan(450);
    expect(pollAfterSeconds(feed, every(1_000), {}, now)).toBeLessThan(550);
  });

  it('grows with a long silence', () => {
    expect(pollAfterSeconds(feed, every(1_000, 20_000), {}, now)).toBeGreaterThan(2_000);
  });

  it('is not before the server says that something may be new, but the ceiling holds', () => {
    expect(pollAfterSeconds(feed, every(120), { freshForSeconds: 1_800 }, now)).toBeGreaterThan(1_700);
    expect(pollAfterSeconds(feed, every(120), { freshForSeconds: 10 ** 6 }, now)).toBe(7_200);
  });

  it("keeps to the operator's bounds, whatever the rhythm", () => {
    const times = fc.array(fc.integer({ min: 1, max: now }), { maxLength: 40 });
    const bounds = fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 10_000 }));
    fc.assert(
      fc.property(times, bounds, fc.option(fc.nat(), { nil: undefined }), (came, [floorSeconds, more], freshForSeconds) => {
        const ceilingSeconds = floorSeconds + more;
        const known = learnArrivals({ arrivals: [] }, came);
        const after = pollAfterSeconds({ ...feed, bounds: { floorSeconds, ceilingSeconds } }, known, { freshForSeconds }, now);
        expect(after).toBeGreaterThanOrEqual(floorSeconds);
        expect(after).toBeLessThanOrEqual(ceilingSeconds);
      }),
    );
  });
});

describe('retryAfterSeconds', () => {
  it('doubles up to a day and goes on for ever', () => {
    const waits = [1, 2, 3, 30, 10_000].map((failures) => retryAfterSeconds(feed, failures, {}, backoff));
    expect(waits[1]! / waits[0]!).toBeCloseTo(2);
    expect(waits[2]! / waits[1]!).toBeCloseTo(2);
    expect(waits.slice(3)).toEqual([86_400, 86_400]);
  });

  it('is not before the server asks for it', () => {
    expect(retryAfterSeconds(feed, 1, { retryAfterSeconds: 200_000 }, backoff)).toBe(200_000);
  });
});
