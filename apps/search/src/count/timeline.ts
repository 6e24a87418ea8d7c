import type { Timeline } from '../answer/timeline';
import type { SearchRequest, TimelineInterval } from '../request/search-request';

/** Articles of one day or hour, at its first instant in milliseconds. */
export interface TimeCount {
  readonly at: number;
  readonly count: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** So that a timeline can be drawn, and one article with a date of 1970 does not make ten thousand days. */
export const mostBuckets = 500;

/** The finest interval that still reads at a glance, by the days between the first and the last article. */
const finest: readonly (readonly [TimelineInterval, number])[] = [
  ['hour', 3],
  ['day', 120],
  ['week', 730],
  ['month', 15_000],
];
const rough: readonly TimelineInterval[] = ['hour', 'day', 'week', 'month', 'year'];
const lengthMs: Readonly<Record<TimelineInterval, number>> = {
  hour: hourMs,
  day: dayMs,
  week: 7 * dayMs,
  month: 28 * dayMs,
  year: 365 * dayMs,
};

/** The interval that is used for articles of these days: as asked, or coarser where there would be too many buckets. */
export function chooseInterval(asked: SearchRequest['timeline'], days: readonly TimeCount[]): TimelineInterval {
  const [first, last] = [days[0]?.at ?? 0, days.at(-1)?.at ?? 0];
  const spanMs = last + dayMs - first;
  if (asked === 'auto') return finest.find(([, most]) => spanMs <= most * dayMs)?.[0] ?? 'year';
  return rough.slice(rough.indexOf(asked)).find((interval) => spanMs / lengthMs[interval] <= mostBuckets) ?? 'year';
}

/**
 * Adds counts up by an interval in UTC; weeks start on Monday. Between the first bucket and the last none is missing.
 *
 * @param counts of days, or of hours where the interval is an hour, oldest first
 */
export function toTimeline(interval: TimelineInterval, counts: readonly TimeCount[]): Timeline {
  const sums = new Map<number, number>();
  for (const { at, count } of counts) {
    const start = startOf(interval, at);
    sums.set(start, (sums.get(start) ?? 0) + count);
  }
  const buckets: { date: string; count: number }[] = [];
  const starts = [...sums.keys()];
  const last = Math.max(...starts);
  for (let at = Math.min(...starts); at <= last; at = nextOf(interval, at))
    buckets.push({ date: toDate(interval, at), count: sums.get(at) ?? 0 });
  return { interval, buckets };
}

function startOf(interval: TimelineInterval, at: number): number {
  const time = new Date(at);
  const day = Math.floor(at / dayMs) * dayMs;
  switch (interval) {
    case 'hour':
      return Math.floor(at / hourMs) * hourMs;
    case 'day':
      return day;
    case 'week':
      return day - ((time.getUTCDay() + 6) % 7) * dayMs;
    case 'month':
      return new Date(day).setUTCDate(1);
    case 'year':
      return new Date(day).setUTCMonth(0, 1);
  }
}

function nextOf(interval: TimelineInterval, at: number): number {
  const time = new Date(at);
  if (interval === 'month') return time.setUTCMonth(time.getUTCMonth() + 1);
  if (interval === 'year') return time.setUTCFullYear(time.getUTCFullYear() + 1);
  return at + lengthMs[interval];
}

/** Hours as instants, all else as days. */
function toDate(interval: TimelineInterval, at: number): string {
  const iso = new Date(at).toISOString();
  return interval === 'hour' ? iso : iso.slice(0, 10);
}
