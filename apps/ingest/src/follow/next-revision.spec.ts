import fc from 'fast-check';
import { nextRevision } from './next-revision';

describe('nextRevision', () => {
  it('is the time where the clock is ahead of all that is known', () => {
    expect(nextRevision(1_000, undefined)).toBe(1_000);
    expect(nextRevision(1_000, 999)).toBe(1_000);
  });

  it('only grows, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 ** 45 }), { minLength: 1 }), (clock) => {
        let known: number | undefined;
        for (const now of clock) {
          const next = nextRevision(now, known);
          expect(next).toBeGreaterThanOrEqual(now);
          if (known !== undefined) expect(next).toBeGreaterThan(known);
          known = next;
        }
      }),
    );
  });
});
