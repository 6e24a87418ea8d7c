import file from './more-months.json';

/** Names of the Gregorian months, January first, in languages without a folder, by ISO 639 code. */
export const moreMonths = file.months;
