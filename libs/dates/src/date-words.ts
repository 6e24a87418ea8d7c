import { normalizeArabic } from '@naba/arabic';
import { arabic, english, wordsOf } from '@naba/languages';
import type { Direction } from './resolve';
import { anyOf, hijriMonthNames, monthNames } from './months';

/** A word may begin here; Arabic's one-letter conjunctions and prepositions, and ـ, may stand before it. */
export const wordStart = '(?<=(?<![\\p{L}\\p{N}])[وفبلك]{0,2})(?<![\\d.,:/-])';
export const latinStart = '(?<![\\p{L}\\p{N}])(?<![\\d][.,:/-])';
export const wordEnd = '(?![\\p{L}\\p{N}])';

const arabicOrdinals = buildOrdinals();

export const anyDay = '(?:0?[1-9]|[12]\\d|3[01])';
export const dayNumber = `(?<day>${anyDay})`;
export const arabicDay = `(?:ال)?(?<day>0?[1-9]|[12]\\d|3[01]|${anyOf(arabicOrdinals.keys())})`;
export const yearNumber = '(?<year>1[5-9]\\d{2}|20\\d{2}|21\\d{2})';
/** After a year in Arabic: "م" for the Christian era. */
export const christianEra = '(?:\\s?(?:م|ميلاديه?))?';
export const arabicMonth = `(?<month>${monthNames.ar.map(twice).join('|')})`;
export const englishMonth = `(?<month>${anyOf(monthNames.en.flat())})\\.?`;
export const anyMonth = `(?<month>${anyOf(Object.values(monthNames).flat(2))})\\.?`;
/** Without short names that are words elsewhere ("sold out 2020"): where no day stands beside them they prove nothing. */
export const clearMonth = `(?<month>${anyOf([
  ...monthNames.en.flat(),
  ...Object.values(monthNames)
    .flat(2)
    .filter((name) => name.length > 3),
])})\\.?`;
/** A month by itself: short names (آب) are parts of many words. */
export const arabicMonthWord = monthWord(monthNames.ar.flat(), 'u');
export const anyMonthWord = monthWord(Object.values(monthNames).flat(2), 'iu');
export const hijriMonth = `(?<month>${anyOf(hijriMonthNames.flat())})`;

const { weekdays, directions } = arabic.dates.tables;
export const arabicWeekdays = wordsOf(weekdays);
export const englishWeekdays = wordsOf(english.dates.tables.weekdays);
export const arabicWeekday = `(?<weekday>${anyOf(arabicWeekdays)})`;
export const englishWeekday = `(?<weekday>${englishWeekdays.join('|')})`;

const ofMany = '(?:ه|ين|تين)?';
export const arabicDirectionWords = `(?:${anyOf(wordsOf(directions))})${ofMany}`;
export const arabicDirection = `(?<direction>${arabicDirectionWords})`;

const towards = new Map(
  Object.entries(directions.rows).flatMap(([way, names]) =>
    names.map((name) => [normalizeArabic(name), way as Direction] as const),
  ),
);

/** Which way such a word points. */
export function arabicDirectionOf(word: string | undefined): Direction | undefined {
  return word === undefined ? undefined : towards.get(word.replace(new RegExp(`${ofMany}$`), ''));
}

const weekdayNumbers = new Map([...arabicWeekdays, ...englishWeekdays].map((name, index) => [normalizeArabic(name), index % 7]));

/** 0 for Sunday to 6 for Saturday, of a name as the patterns capture it. */
export function weekdayNumber(name: string): number {
  return weekdayNumbers.get(name)!;
}

/** Number of a day as `arabicDay` captures it: digits or an ordinal ("السابع", "الحادي والعشرين"). */
export function dayNumberOf(day: string): number {
  return arabicOrdinals.get(day.replace(/\s+/g, ' ')) ?? Number(day);
}

/** First name of a month expression such as "ديسمبر/ كانون الأول". */
export function firstMonthName(expression: string): string {
  return expression.split(/\s*[/(-]\s*/)[0]!;
}

/** A month by one of its names or by two of them, as Arabic newspapers write it: "أيار/مايو", "أيار (مايو)". */
function twice(names: readonly string[]): string {
  const one = `(?:${anyOf(names)})`;
  return `${one}(?:\\s?[/-]\\s?${one}${wordEnd}|\\s?\\(\\s?${one}\\s?\\))?`;
}

function monthWord(names: Iterable<string>, flags: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])[وفبلك]{0,2}(?:${anyOf(names)})${wordEnd}`, flags);
}

function buildOrdinals(): Map<string, number> {
  const units = ['الحادي', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع'];
  const ordinals = new Map<string, number>();
  const add = (name: string, day: number): void => void ordinals.set(normalizeArabic(name), day);
  units.forEach((unit, index) => {
    add(index === 0 ? 'الأول' : unit, index + 1);
    add(`${unit} عشر`, index + 11);
    for (const twenty of ['العشرين', 'العشرون']) add(`${unit} و${twenty}`, index + 21);
  });
  add('العاشر', 10);
  for (const name of ['العشرين', 'العشرون']) add(name, 20);
  for (const name of ['الثلاثين', 'الثلاثون']) {
    add(name, 30);
    add(`الحادي و${name}`, 31);
  }
  return ordinals;
}
