import fc from 'fast-check';
import type { TimeCount } from './timeline';
import { chooseInterval, mostBuckets, toTimeline } from './timeline';

const at = (date: string, count = 1): TimeCount => ({ at: Date.parse(date), count });

describe('toTimeline', () => {
  it('has every day between the first and the last', () => {
    expect(toTimeline('day', [at('2021-12-30', 2), at('2022-01-02', 1)])).toEqual({
      interval: 'day',
      buckets: [
        { date: '2021-12-30', count: 2 },
        { date: '2021-12-31', count: 0 },
        { date: '2022-01-01', count: 0 },
        { date: '2022-01-02', count: 1 },
      ],
    });
  });

  it.each([
    [
      'hour',
      ['2021-12-30T22:10:00Z', '2021-12-31T00:59:00Z'],
      ['2021-12-30T22:00:00.000Z', '2021-12-30T23:00:00.000Z', '2021-12-31T00:00:00.000Z'],
    ],
    ['week', ['2021-12-26', '2022-01-03'], ['2021-12-20', '2021-12-27', '2022-01-03']],
    ['month', ['2021-11-30', '2022-01-01'], ['2021-11-01', '2021-12-01', '2022-01-01']],
    ['month', ['1969-12-31', '1970-01-31'], ['1969-12-01', '1970-01-01']],
    ['year', ['2019-05-05', '2021-01-01'], ['2019-01-01', '2020-01-01', '2021-01-01']],
  ] as const)('begins each %s where it begins', (interval, dates, starts) => {
    expect(
      toTimeline(
        interval,
        dates.map((date) => at(date)),
      ).buckets.map(({ date }) => date),
    ).toEqual(starts);
  });

  it('is empty where nothing has a date', () => {
    expect(toTimeline('day', []).buckets).toEqual([]);
  });

  it('loses no article and never has too many buckets, whatever the dates and the interval', () => {
    const days = fc.uniqueArray(fc.integer({ min: -30_000, max: 100_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(days, fc.constantFrom('auto', 'hour', 'day', 'week', 'month'), (numbers, asked) => {
        const counts = numbers.sort((a, b) => a - b).map((day, index) => ({ at: day * 86_400_000, count: index + 1 }));
        const { buckets } = toTimeline(chooseInterval(asked, counts), counts);
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(counts.reduce((sum, { count }) => sum + count, 0));
        expect(buckets.length).toBeLessThanOrEqual(mostBuckets + 7);
      }),
    );
  });
});

describe('chooseInterval', () => {
  it.each([
    ['auto', '2021-12-01', '2021-12-02', 'hour'],
    ['auto', '2021-12-01', '2021-12-20', 'day'],
    ['auto', '2021-01-01', '2021-12-20', 'week'],
    ['auto', '2011-01-01', '2021-12-20', 'month'],
    ['auto', '1900-01-01', '2021-12-20', 'year'],
    ['hour', '2021-12-01', '2021-12-20', 'hour'],
    ['hour', '2021-01-01', '2021-12-20', 'day'],
    ['day', '2010-01-01', '2021-12-20', 'month'],
  ] as const)('takes for %s, from %s to %s: %s', (asked, first, last, interval) => {
    expect(chooseInterval(asked, [at(first), at(last)])).toBe(interval);
  });
});
