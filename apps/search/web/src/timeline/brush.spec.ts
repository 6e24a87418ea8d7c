import fc from 'fast-check';
import { bucketAt, lastDayOf, moveHandle, toDays } from './brush';

const buckets = ['2024-01-01', '2024-02-01', '2024-03-01'].map((date) => ({ date, count: 1 }));

describe('bucketAt', () => {
  it('finds the bar under the pointer, in both directions of writing', () => {
    expect([0, 0.3, 0.5, 0.99].map((along) => bucketAt(along, 4, false))).toEqual([0, 1, 2, 3]);
    expect([0, 0.3, 0.5, 0.99].map((along) => bucketAt(along, 4, true))).toEqual([3, 2, 2, 0]);
  });

  it('stays inside, however far the pointer is dragged', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        (along, count, mirrored) => {
          const index = bucketAt(along, count, mirrored);
          expect(index >= 0 && index < count).toBe(true);
        },
      ),
    );
  });
});

describe('toDays', () => {
  it('does not mind in which direction was dragged', () => {
    expect(toDays(buckets, 'month', 2, 1)).toEqual({ from: '2024-02-01', to: '2024-03-31' });
    expect(toDays(buckets, 'month', 1, 2)).toEqual(toDays(buckets, 'month', 2, 1));
  });

  it('is nothing where there are no buckets', () => {
    expect(toDays([], 'day', 0, 0)).toBeUndefined();
  });
});

describe('lastDayOf', () => {
  it.each([
    ['2024-02-01', 'month', '2024-02-29'],
    ['2023-12-01', 'month', '2023-12-31'],
    ['2024-12-30', 'week', '2025-01-05'],
    ['2024-06-21', 'day', '2024-06-21'],
    ['2024-06-21T17:00:00.000Z', 'hour', '2024-06-21'],
    ['2024-01-01', 'year', '2024-12-31'],
  ] as const)('of the %s %s is %s', (date, interval, last) => {
    expect(lastDayOf(date, interval)).toBe(last);
  });
});

describe('moveHandle', () => {
  it('moves later by the right arrow, and earlier where time runs from right to left', () => {
    expect(moveHandle(3, 'ArrowRight', 10, false)).toBe(4);
    expect(moveHandle(3, 'ArrowRight', 10, true)).toBe(2);
    expect(moveHandle(3, 'ArrowUp', 10, true)).toBe(4);
    expect(moveHandle(24, 'ArrowRight', 72, false, 24)).toBe(48);
  });

  it('stops at both ends and leaves other keys alone', () => {
    expect(moveHandle(9, 'ArrowRight', 10, false)).toBe(9);
    expect([moveHandle(5, 'Home', 10, false), moveHandle(5, 'End', 10, false)]).toEqual([0, 9]);
    expect([moveHandle(5, 'Tab', 10, false), moveHandle(5, 'constructor', 10, false)]).toEqual([undefined, undefined]);
  });
});
