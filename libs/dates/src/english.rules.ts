import { dayNumber, englishMonth, englishWeekday, latinStart, weekdayNumber, wordEnd } from './date-words';
import { anyOf, monthNames, monthNumber } from './months';
import type { Direction } from './resolve';
import { dayFrom, nearestDay, nearestMonth, nearestWeekday, periodFrom } from './resolve';
import type { DateRule, Reading, RuleContext } from './rule';

const direction = '(?<direction>last|past|previous|this|current|next|coming)';
const weekdayBefore = `(?:${englishWeekday},?\\s+(?:the\\s+)?)?`;
const monthEnd = '(?![\\p{L}\\p{N}])(?!-\\p{L})';

const monthName = new RegExp(anyOf(monthNames.en.flat()));

/** Dates that English news tells from the day of publication. Names of days and months count only in capitals ("may", "sun"). */
export const englishRules: readonly DateRule[] = [
  {
    needs: monthName,
    pattern: new RegExp(
      `${latinStart}${weekdayBefore}${dayNumber}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${englishMonth}(?:\\s+${direction}\\s+year)?${monthEnd}`,
      'gu',
    ),
    read: readDayOfMonth,
  },
  {
    needs: monthName,
    pattern: new RegExp(
      `${latinStart}${weekdayBefore}${englishMonth}\\s+${dayNumber}(?:st|nd|rd|th)?${wordEnd}(?![:.,]?\\d)`,
      'gu',
    ),
    read: readDayOfMonth,
  },
  {
    needs: monthName,
    pattern: new RegExp(`${latinStart}(?:[Ee]arly\\s+|[Ll]ate\\s+)?${direction}\\s+${englishMonth}${monthEnd}`, 'gu'),
    read: ({ month, direction: word }, { reference }) => nearestMonth(reference, monthNumber(month!)!, directionOf(word)),
  },
  {
    needs: monthName,
    pattern: new RegExp(
      `(?<=(?:^|[^\\p{L}])(?:in|since|by|until|during|early|late|mid|mid-|of|through)\\s?)${englishMonth}${monthEnd}(?!\\s+\\p{Lu})`,
      'gu',
    ),
    read: ({ month }, { reference }) => nearestMonth(reference, monthNumber(month!)!),
  },
  {
    needs: /day/,
    pattern: new RegExp(`${latinStart}(?:${direction}\\s+)?${englishWeekday}(?<next>\\s+next\\s+week)?${wordEnd}`, 'gu'),
    read: ({ weekday, direction: word, next }, { reference }) =>
      nearestWeekday(reference, weekdayNumber(weekday!), next === undefined ? directionOf(word) : 'future'),
  },
  {
    needs: /yesterday|today|tonight|tomorrow/iu,
    pattern: new RegExp(`${latinStart}(?<day>yesterday|today|tonight|tomorrow)${wordEnd}`, 'giu'),
    read: ({ day }, { reference }) => dayFrom(reference, { yesterday: -1, tomorrow: 1 }[day!.toLowerCase()] ?? 0),
  },
  {
    needs: /week|month|year/iu,
    pattern: new RegExp(
      `${latinStart}(?:(?:earlier|later|late|early|end of|beginning of)\\s+(?:the\\s+)?)?${direction}\\s+(?<unit>week|month|year)${wordEnd}(?!-old)`,
      'giu',
    ),
    read: ({ unit, direction: word }, { reference }) =>
      periodFrom(reference, unit!.toLowerCase() as 'week' | 'month' | 'year', directionOf(word) ?? 'present'),
  },
  {
    needs: /(?:1[5-9]|20)\d{2}/,
    pattern: new RegExp(
      `(?<=(?:^|[^\\p{L}])(?:in|since|by|until|during|before|after|of|from)\\s)(?<year>1[5-9]\\d{2}|20\\d{2})${wordEnd}(?![.,:-]\\d)(?!\\s+\\p{Ll}{4,}s\\b)`,
      'giu',
    ),
    read: ({ year }) => ({ year: Number(year), month: 1, day: 1, precision: 'year' }),
  },
];

function readDayOfMonth(groups: Readonly<Record<string, string | undefined>>, { reference }: RuleContext): Reading | undefined {
  const [month, day] = [monthNumber(groups['month']!)!, Number(groups['day'])];
  const toward = directionOf(groups['direction']);
  if (toward === undefined) return nearestDay(reference, month, day);
  const year = periodFrom(reference, 'year', toward).year;
  return nearestDay({ year, month, day: 1 }, month, day);
}

function directionOf(word: string | undefined): Direction | undefined {
  if (word === undefined) return undefined;
  if (/^(last|past|previous)$/i.test(word)) return 'past';
  return /^(next|coming)$/i.test(word) ? 'future' : 'present';
}
