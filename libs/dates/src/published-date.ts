/** When something was published, and how much of that is known; what is not known is the start of it in UTC. */
export interface PublishedDate {
  /** ISO 8601 instant in UTC, for example `2021-12-23T00:00:00Z`. */
  readonly value: string;
  readonly precision: 'instant' | 'day' | 'month' | 'year';
  /** Minutes east of UTC, where the text says so of an instant: 180 for `+03:00`, 0 for `Z`. */
  readonly offsetMinutes?: number;
  /** Range of the date (without a time of day) in the given text, in UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  /** Present where the text had only a date of the Islamic calendar, converted by Umm al-Qura; good to a day. */
  readonly calendar?: 'hijri';
}

/** Milliseconds since the epoch at which a clock in UTC shows what the writer's clock showed. */
export function wallClockOf({ value, offsetMinutes = 0 }: PublishedDate): number {
  return Date.parse(value) + offsetMinutes * 60_000;
}

/** Whether a time of day is known, and not in which zone. */
export function hasNoZone({ precision, offsetMinutes }: PublishedDate): boolean {
  return precision === 'instant' && offsetMinutes === undefined;
}

/**
 * The day on the writer's calendar, `YYYY-MM-DD`: the one written, which now and then is another than that of the instant in UTC.
 * Undefined where less than a day is known, and of an instant written in UTC, which says nothing of the writer's clock.
 */
export function localDayOf(date: PublishedDate): string | undefined {
  if (date.precision !== 'day' && (date.precision !== 'instant' || date.offsetMinutes === 0)) return undefined;
  return new Date(wallClockOf(date)).toISOString().slice(0, 10);
}
