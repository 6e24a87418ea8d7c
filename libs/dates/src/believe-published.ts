import type { PublishedDate } from './published-date';

/** No clock is farther ahead of UTC. */
const easternmostMs = 14 * 3_600_000;
/** Clocks of publishers that go fast. */
const clockSkewMs = 10 * 60_000;

/**
 * What can be believed of a publication date at the time when it was read: nothing is published later. The one rule of all doors.
 *
 * Placeholders (before 1800, 1970-01-01) and what is after now are not believed. A bare day may be today in the east already; of
 * a wall clock that is ahead of now, and does not say where it hangs, the day is believed.
 *
 * @returns the date, its day, or undefined
 */
export function believePublished(date: PublishedDate, now: Date): PublishedDate | undefined {
  if (Number(date.value.slice(0, 4)) < 1800 || date.value.startsWith('1970-01-01')) return undefined;
  const aheadMs = Date.parse(date.value) - now.getTime();
  if (aheadMs <= clockSkewMs) return date;
  if (aheadMs > easternmostMs || date.offsetMinutes !== undefined) return undefined;
  return date.precision === 'instant' ? { ...date, value: `${date.value.slice(0, 10)}T00:00:00Z`, precision: 'day' } : date;
}
