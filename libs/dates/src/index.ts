export { findDates } from './find-dates';
export type { MentionedDate } from './find-dates';
export { fromHijri, toHijri } from './hijri';
export { hijriMonthNames, monthNames, monthNumber } from './months';
export { parsePublishedDate } from './parse-published-date';
export type { PublishedDate, PublishedDateOptions } from './parse-published-date';
