export { believePublished } from './believe-published';
export { findDates } from './find-dates';
export type { MentionedDate } from './find-dates';
export { firstWordsOfMonths } from './months';
export { isCalledUpdate, parsePublishedDate } from './parse-published-date';
export type { PublishedDateOptions } from './parse-published-date';
export { parseRelativeTime } from './parse-relative-time';
export { hasNoZone, localDayOf, wallClockOf } from './published-date';
export type { PublishedDate } from './published-date';
