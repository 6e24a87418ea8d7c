export { findDates } from './find-dates';
export type { MentionedDate } from './find-dates';
export { parsePublishedDate, startsAsUpdate } from './parse-published-date';
export type { PublishedDateOptions } from './parse-published-date';
export type { PublishedDate } from './published-date';
