import { isRealDay } from './calendar';
import {
  anyMonth,
  anyMonthWord,
  arabicDay,
  arabicMonth,
  arabicMonthWord,
  arabicWeekday,
  christianEra,
  clearMonth,
  dayNumber,
  dayNumberOf,
  firstMonthName,
  hijriMonth,
  latinStart,
  wordEnd,
  wordStart,
  yearNumber,
} from './date-words';
import { fromHijri } from './hijri';
import { hijriMonthNumber, monthNumber } from './months';
import type { DateRule, Reading } from './rule';

const mark = '[\\u200e\\u200f]*';
const separator = `${mark}(?<separator>[/.-])(?:(?<=\\.)\\s)?${mark}`;
const sameSeparator = `${mark}\\k<separator>(?:(?<=\\.)\\s)?${mark}`;

const numbersApart = new RegExp(`\\d${mark}[/.-]`);
const fullYear = /(?:1[5-9]|2[01])\d{2}/;

const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day|[a-z]{0,2}\\.)?,?\\s+(?:the\\s+)?)?';

/** Dates that name their year, in numbers. Of two numbers up to 12, the day is first, except where the caller says otherwise. */
const numericRules: readonly DateRule[] = [
  {
    needs: [numbersApart],
    pattern: new RegExp(
      `(?<![\\d/.-])(?<year>\\d{4})${separator}(?<month>\\d{1,2})${sameSeparator}(?<day>\\d{1,2})(?![\\d/-])`,
      'gu',
    ),
    read: ({ year, month, day }) => readNumbers(Number(year), Number(month), Number(day)),
  },
  {
    needs: [/1[34]\d{2}/],
    pattern:
      /(?<![\d/.-])(?<day>\d{1,2})\s?\/\s?(?<month>\d{1,2})\s?\/\s?(?<year>1[34]\d{2})(?:\s?(?:هـ|ه)(?!\p{L}))?(?![\d/-])/gu,
    read: ({ year, month, day }) => readNumbers(Number(year), Number(month), Number(day)),
  },
  {
    needs: [/[年년]/],
    pattern: /(?<!\d)(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/gu,
    read: ({ year, month, day }) => readDay(Number(year), Number(month), Number(day)),
  },
  {
    needs: [/tháng/i],
    pattern: /(?<!\d)(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s*,|\s+năm)?\s+(?<year>\d{4})(?!\d)/giu,
    read: ({ year, month, day }) => readDay(Number(year), Number(month), Number(day)),
  },
  {
    needs: [numbersApart],
    pattern: new RegExp(
      `(?<![\\d/.-])(?<first>\\d{1,2})${separator}(?<second>\\d{1,2})${sameSeparator}(?<year>\\d{4}|\\d{2})(?![\\d/-])`,
      'gu',
    ),
    read: ({ first, second, separator: between, year }, { monthFirst }) => {
      const years = year!.length === 2 ? 2000 + Number(year) : Number(year);
      const [a, b] = [Number(first), Number(second)];
      const isMonthFirst = b > 12 || (monthFirst && a <= 12 && between !== '.');
      return isMonthFirst ? readNumbers(years, a, b) : readNumbers(years, b, a);
    },
  },
];

/** Dates in words that name their year, in every language whose month names are known. */
const namedRules: readonly DateRule[] = [
  {
    needs: [fullYear, arabicMonthWord],
    pattern: new RegExp(
      `${wordStart}(?:${arabicWeekday}\\s?[،,]?\\s+)?${arabicDay}\\s+(?:من\\s+)?(?:شهر\\s+)?${arabicMonth}(?:\\s+(?:من\\s+)?(?:ال)?(?:عام|سنه)|\\s*[،,])?\\s+${yearNumber}${christianEra}${wordEnd}`,
      'gu',
    ),
    read: ({ year, month, day }) => readDay(Number(year), monthNumber(firstMonthName(month!)), dayNumberOf(day!)),
  },
  {
    needs: [fullYear, anyMonthWord],
    pattern: new RegExp(
      `${latinStart}${weekday}${dayNumber}(?:st|nd|rd|th|er|º|\\.)?(?:\\s+|-)(?:of\\s+|del?\\s+|d['’])?${anyMonth}(?:\\s+del?\\s+|\\s*,\\s*|\\s+|-)${yearNumber}${wordEnd}`,
      'giu',
    ),
    read: ({ year, month, day }) => readDay(Number(year), monthNumber(month!), Number(day)),
  },
  {
    needs: [fullYear, anyMonthWord],
    pattern: new RegExp(
      `${latinStart}${weekday}${anyMonth}\\s+${dayNumber}(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)${yearNumber}${wordEnd}`,
      'giu',
    ),
    read: ({ year, month, day }) => readDay(Number(year), monthNumber(month!), Number(day)),
  },
  {
    needs: [fullYear, anyMonthWord],
    pattern: new RegExp(`${latinStart}${yearNumber}\\.?\\s+(?:m\\.\\s+)?${anyMonth}\\s+${dayNumber}${wordEnd}`, 'giu'),
    read: ({ year, month, day }) => readDay(Number(year), monthNumber(month!), Number(day)),
  },
  {
    needs: [fullYear, arabicMonthWord],
    pattern: new RegExp(
      `${wordStart}${arabicMonth}(?:\\s+(?:من\\s+)?(?:ال)?(?:عام|سنه)|\\s*[،,])?\\s+${yearNumber}${christianEra}${wordEnd}`,
      'gu',
    ),
    read: ({ year, month }) => readMonth(Number(year), monthNumber(firstMonthName(month!))),
  },
  {
    needs: [fullYear, anyMonthWord],
    pattern: new RegExp(`${latinStart}${clearMonth}(?:\\s+(?:of|de)\\s+|\\s*,\\s*|\\s+)${yearNumber}${wordEnd}`, 'giu'),
    read: ({ year, month }) => readMonth(Number(year), monthNumber(month!)),
  },
  {
    needs: [/1[34]\d{2}/],
    pattern: new RegExp(
      `${wordStart}(?:${arabicWeekday}\\s?[،,]?\\s+)?${arabicDay}\\s+(?:من\\s+)?(?:شهر\\s+)?${hijriMonth}\\s*[،,]?\\s+(?:(?:ال)?(?:عام|سنه)\\s+)?(?<year>1[34]\\d{2})(?:\\s*(?:هجريه?|هـ|ه)\\.?)?${wordEnd}`,
      'gu',
    ),
    read: ({ year, month, day }) => readHijri(Number(year), hijriMonthNumber(month!) ?? 0, dayNumberOf(day!)),
  },
];

/** Rules for dates that say everything themselves and need no reference. */
export const absoluteRules: readonly DateRule[] = [...numericRules, ...namedRules];

/** A day in numbers: years such as 1447 are Islamic ones. Those before them may be Persian ones, and are left alone. */
function readNumbers(year: number, month: number, day: number): Reading | undefined {
  if (year >= 1300 && year < 1420) return undefined;
  return year >= 1420 && year < 1500 ? readHijri(year, month, day) : readDay(year, month, day);
}

function readHijri(year: number, month: number, day: number): Reading | undefined {
  const date = fromHijri({ year, month, day });
  return date === undefined ? undefined : { ...date, precision: 'day', calendar: 'hijri' };
}

/** A reading of a day, undefined where the calendar has none such. */
export function readDay(year: number, month: number | undefined, day: number): Reading | undefined {
  const date = { year, month: month ?? 0, day };
  return isRealDay(date) ? { ...date, precision: 'day' } : undefined;
}

/** A reading of a whole month. */
export function readMonth(year: number, month: number | undefined): Reading | undefined {
  return month === undefined ? undefined : { year, month, day: 1, precision: 'month' };
}
