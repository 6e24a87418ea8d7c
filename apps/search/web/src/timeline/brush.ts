export interface Bucket {
  readonly date: string;
  readonly count: number;
}
export type Interval = 'hour' | 'day' | 'week' | 'month' | 'year';

/** First and last day of a stretch of the timeline, both inside. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The bucket under a point of the chart.
 *
 * @param along how far the point is from the left edge, 0 to 1; outside of it the first or last bucket is meant
 * @param mirrored whether time runs from right to left
 */
export function bucketAt(along: number, buckets: number, mirrored: boolean): number {
  const fromStart = mirrored ? 1 - along : along;
  return Math.min(buckets - 1, Math.max(0, Math.floor(fromStart * buckets)));
}

/** The days from one bucket to another, in whichever order they were touched. */
export function toDays(buckets: readonly Bucket[], interval: Interval, one: number, other: number): Days | undefined {
  const first = buckets[Math.min(one, other)];
  const last = buckets[Math.max(one, other)];
  return first && last && { from: first.date.slice(0, 10), to: lastDayOf(last.date, interval) };
}

/** Last day (UTC) of the bucket that starts on a date. */
export function lastDayOf(date: string, interval: Interval): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (interval === 'week') day.setUTCDate(day.getUTCDate() + 6);
  if (interval === 'month') day.setUTCMonth(day.getUTCMonth() + 1, 0);
  if (interval === 'year') day.setUTCFullYear(day.getUTCFullYear() + 1, 0, 0);
  return day.toISOString().slice(0, 10);
}

/**
 * Where a handle goes by a key, or undefined where the key moves nothing. An arrow to the right is later in time, and
 * earlier where time runs from right to left.
 *
 * @param stride buckets of one step: 24 hours where the bars are hours, since a search is narrowed by days
 */
export function moveHandle(index: number, key: string, buckets: number, mirrored: boolean, stride = 1): number | undefined {
  const step = mirrored ? -stride : stride;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: step,
    ArrowLeft: -step,
    ArrowUp: stride,
    ArrowDown: -stride,
    PageUp: 5 * stride,
    PageDown: -5 * stride,
    Home: -buckets,
    End: buckets,
  };
  const by = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return by === undefined ? undefined : Math.min(buckets - 1, Math.max(0, index + by));
}
