import { readDay } from './absolute.rules';
import {
  anyDay,
  arabicDirection,
  arabicDirectionOf,
  arabicMonth,
  arabicMonthWord,
  dayNumber,
  englishMonth,
  firstMonthName,
  latinStart,
  wordEnd,
  wordStart,
  yearNumber,
} from './date-words';
import { anyOf, monthNames, monthNumber } from './months';
import { nearestDay } from './resolve';
import type { DateRule, RuleContext } from './rule';

const ordinal = '(?:st|nd|rd|th)?';
const dash = '\\s?[-–—]\\s?';
const englishTo = `(?:${dash}|\\s+(?:to|until|till|through)\\s+|(?<=(?:[Bb]etween|[Ff]rom|[Oo]n)\\s+\\S+(?:\\s+\\S+)?)\\s+and\\s+)`;
const arabicTo = `(?:${dash}|\\s+(?:الي|و?حتي|و?لغايه)\\s+|(?<=(?:بين|يومي|ايام)\\s+\\S+(?:\\s+\\S+)?)\\s+و)`;
const arabicTail = `\\s+(?:من\\s+)?(?:شهر\\s+)?${arabicMonth}(?:(?:\\s+(?:من\\s+)?(?:ال)?(?:عام|سنه)|\\s*[،,])?\\s+${yearNumber}|\\s+${arabicDirection})?${wordEnd}`;
const englishTail = `${ordinal}(?:\\s+of)?\\s+${englishMonth}(?:,?\\s+${yearNumber})?${wordEnd}`;

const lastEnglishMonth = englishMonth.replace('<month>', '<last>');
const lastArabicMonth = arabicMonth.replace('<month>', '<last>');

const englishMonthName = new RegExp(anyOf(monthNames.en.flat()));

/** Ends of a range that share the month, the year or both: "3 to 7 December 2026", "April 12–13", "بين 12 و14 يناير". */
export const rangeRules: readonly DateRule[] = [
  {
    needs: [englishMonthName],
    pattern: new RegExp(`${latinStart}${dayNumber}${ordinal}(?=${englishTo}${anyDay}${englishTail})`, 'gu'),
    read: readEnd,
  },
  {
    needs: [englishMonthName],
    pattern: new RegExp(`(?<=(?<![\\d.,:/-])${anyDay}${ordinal}${dash})${dayNumber}${englishTail}`, 'gu'),
    read: readEnd,
  },
  {
    needs: [englishMonthName],
    pattern: new RegExp(
      `${latinStart}${englishMonth}\\s+${dayNumber}${ordinal}(?=${englishTo}${anyDay}${ordinal},?\\s+${yearNumber}${wordEnd})`,
      'gu',
    ),
    read: readEnd,
  },
  {
    needs: [englishMonthName],
    pattern: new RegExp(
      `(?<=${latinStart}${englishMonth}\\s+${anyDay}${ordinal}${englishTo})${dayNumber}${ordinal}(?:,?\\s+${yearNumber})?${wordEnd}(?![:.,]?\\d|\\s?%|\\s+\\p{Ll}{4,})`,
      'gu',
    ),
    read: readEnd,
  },
  {
    needs: [englishMonthName],
    pattern: new RegExp(
      `${latinStart}${dayNumber}${ordinal}\\s+${englishMonth}(?=${englishTo}${anyDay}${ordinal}\\s+${lastEnglishMonth},?\\s+${yearNumber}${wordEnd})`,
      'gu',
    ),
    read: readEnd,
  },
  {
    needs: [arabicMonthWord],
    pattern: new RegExp(
      `${wordStart}${dayNumber}\\s+${arabicMonth}(?=${arabicTo}${anyDay}\\s+${lastArabicMonth}\\s+${yearNumber}${wordEnd})`,
      'gu',
    ),
    read: readEnd,
  },
  {
    needs: [arabicMonthWord],
    pattern: new RegExp(`${wordStart}${dayNumber}(?=${arabicTo}${anyDay}${arabicTail})`, 'gu'),
    read: readEnd,
  },
  {
    needs: [arabicMonthWord],
    pattern: new RegExp(`(?<=(?<![\\d.,:/-])${anyDay}${dash})${dayNumber}${arabicTail}`, 'gu'),
    read: readEnd,
  },
];

function readEnd(groups: Readonly<Record<string, string | undefined>>, { reference }: RuleContext): ReturnType<DateRule['read']> {
  const [month, last] = [groups['month'], groups['last']].map((name) => monthNumber(firstMonthName(name ?? '')));
  const day = Number(groups['day']);
  if (month === undefined) return undefined;
  if (groups['year'] === undefined) return nearestDay(reference, month, day, arabicDirectionOf(groups['direction']));
  const isYearBefore = last !== undefined && last < month;
  return readDay(Number(groups['year']) - Number(isYearBefore), month, day);
}
