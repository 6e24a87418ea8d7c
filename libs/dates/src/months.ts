import { normalizeArabic } from '@naba/arabic';
import { arabic, languages, moreMonths, numberedRows } from '@naba/languages';
import type { LanguageCode, WordTable } from '@naba/languages';

type Months = readonly (readonly string[])[];
type MonthLanguage = LanguageCode | keyof typeof moreMonths;

const ownMonths = Object.fromEntries(
  Object.entries(languages).map(([code, { dates }]) => [code, namesInOrder(dates.tables.months)]),
) as Record<LanguageCode, Months>;

/** Names of the Gregorian months, January first, by language; the first name of each list is the usual one. */
export const monthNames: Readonly<Record<MonthLanguage, Months>> = { ...ownMonths, ...moreMonths };

/** Names of the Islamic months, Muharram first. */
export const hijriMonthNames: Months = namesInOrder(arabic.dates.tables.hijriMonths);

const numbers = new Map(
  Object.values(monthNames).flatMap((language) =>
    language.flatMap((names, index) => names.map((name) => [key(name), index + 1] as const)),
  ),
);

/** Number of a Gregorian month, 1 to 12, by its name in any of the languages; a full stop after an abbreviation may stay. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(key(name));
}

/** Number of an Islamic month, 1 to 12. */
export function hijriMonthNumber(name: string): number | undefined {
  const wanted = key(name);
  const index = hijriMonthNames.findIndex((names) => names.some((each) => key(each) === wanted));
  return index < 0 ? undefined : index + 1;
}

/** The words, in small letters, that names of Gregorian and Islamic months begin with in these languages: كانون of كانون الثاني. */
export function firstWordsOfMonths(codes: readonly MonthLanguage[]): string[] {
  const names = [...codes.flatMap((code) => monthNames[code].flat()), ...hijriMonthNames.flat()];
  return [...new Set(names.map((name) => name.split(' ', 1)[0]!.toLowerCase()))];
}

/** Source of a regular expression over normalised text for any of the names, longest first. */
export function anyOf(names: Iterable<string>): string {
  return [...new Set([...names].map((name) => normalizeArabic(name).replaceAll(' ', '\\s+')))]
    .sort((a, b) => b.length - a.length)
    .join('|');
}

function key(name: string): string {
  return normalizeArabic(name).replace(/\.$/, '').replace(/\s+/g, ' ').toLowerCase();
}

function namesInOrder(table: WordTable): Months {
  return numberedRows(table).map(([, names]) => names);
}
