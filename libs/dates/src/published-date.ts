/** When something was published, and how much of that is known; what is not known is the start of it in UTC. */
export interface PublishedDate {
  /** ISO 8601 instant in UTC, for example `2021-12-23T00:00:00Z`. */
  readonly value: string;
  readonly precision: 'instant' | 'day' | 'month' | 'year';
  /** Range of the date (without a time of day) in the given text, in UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  /** Present where the text had only a date of the Islamic calendar, converted by Umm al-Qura; good to a day. */
  readonly calendar?: 'hijri';
}
