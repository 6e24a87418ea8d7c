import { dayNumber, englishMonth, englishWeekday, latinStart, weekdayNumber, wordEnd } from './date-words';
import { anyOf, monthNames, monthNumber } from './months';
import { countOf, countPattern } from './counts';
import type { Direction } from './resolve';
import {
  countedBack,
  dayFrom,
  monthByTense,
  nearestDay,
  nearestMonth,
  nearestWeekday,
  periodFrom,
  weekdayByTense,
  weekdayOfLastWeek,
} from './resolve';
import type { DateRule, MatchContext, Reading, RuleContext } from './rule';

const direction = '(?<direction>last|past|previous|this|current|next|coming)';
const weekdayBefore = `(?:${englishWeekday},?\\s+(?:the\\s+)?)?`;
const monthEnd = '(?![\\p{L}\\p{N}])(?!-\\p{L})';

const recentYear = '(?:19|20)\\d{2}';
/** Years before Christ are no years of this calendar. */
const notBefore = '(?!\\s*(?:BCE?|B\\.\\s?C\\.))';
const clearMonths = ['January', 'February', 'July', 'September', 'October', 'November', 'December'].join('|');

const monthName = new RegExp(anyOf(monthNames.en.flat()));

/** Dates that English news tells from the day of publication. Names of days and months count only in capitals ("may", "sun"). */
export const englishRules: readonly DateRule[] = [
  {
    needs: [monthName],
    pattern: new RegExp(
      `${latinStart}${weekdayBefore}${dayNumber}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${englishMonth}(?:\\s+${direction}\\s+year)?${monthEnd}`,
      'gu',
    ),
    read: readDayOfMonth,
  },
  {
    needs: [monthName],
    pattern: new RegExp(
      `${latinStart}${weekdayBefore}${englishMonth}\\s+${dayNumber}(?:st|nd|rd|th)?${wordEnd}(?![:.,]?\\d)`,
      'gu',
    ),
    read: readDayOfMonth,
  },
  {
    needs: [monthName],
    pattern: new RegExp(`${latinStart}(?:[Ee]arly\\s+|[Ll]ate\\s+)?${direction}\\s+${englishMonth}${monthEnd}`, 'gu'),
    read: ({ month, direction: word }, { reference }) => nearestMonth(reference, monthNumber(month!)!, directionOf(word)),
  },
  {
    needs: [monthName],
    pattern: new RegExp(
      `(?<=(?:^|[^\\p{L}])(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|mid|mid-|of|through|(?<=from\\s+\\S+\\s+)to)\\s?)${englishMonth}${monthEnd}(?!\\s+\\p{Lu})`,
      'gu',
    ),
    read: readMonthAlone,
  },
  {
    needs: [monthName],
    // The June summit, and months whose names are nobody's and no verb's wherever they stand.
    pattern: new RegExp(
      `(?<!\\p{Lu}\\p{Ll}+\\s)${latinStart}(?:(?<=(?:the|[Tt]his|its|their|his|her|from)\\s)(?<month>April|June|August)|(?<clear>${clearMonths}))(?!\\.?[\\p{L}\\p{N}])(?!-\\p{L})(?!\\.?\\s+[\\p{Lu}\\d])`,
      'gu',
    ),
    read: ({ month, clear }, context) => readMonthAlone({ month: month ?? clear }, context),
  },
  {
    needs: [/day/],
    pattern: new RegExp(
      `${latinStart}(?:${direction}\\s+)?${englishWeekday}(?:\\s+(?:of\\s+)?(?<week>next|last)\\s+week)?${wordEnd}`,
      'gu',
    ),
    read: readWeekday,
  },
  {
    needs: [/ago/],
    pattern: new RegExp(
      `${latinStart}(?<!(?:more|less|fewer)\\s+than\\s)(?<!(?:over|under|least)\\s)${countPattern}\\s+(?<unit>day|week|month|year)s?\\s+ago${wordEnd}`,
      'giu',
    ),
    read: ({ count, unit }, { reference }) =>
      countedBack(reference, countOf(count!), unit!.toLowerCase() as 'day' | 'week' | 'month' | 'year'),
  },
  {
    needs: [/yesterday|today|tonight|tomorrow/iu],
    pattern: new RegExp(`${latinStart}(?<day>yesterday|today|tonight|tomorrow)${wordEnd}`, 'giu'),
    read: ({ day }, { reference }) => dayFrom(reference, { yesterday: -1, tomorrow: 1 }[day!.toLowerCase()] ?? 0),
  },
  {
    needs: [/week|month|year/iu],
    pattern: new RegExp(
      `${latinStart}(?:(?:earlier|later|late|early|end of|beginning of)\\s+(?:the\\s+)?)?${direction}\\s+(?<unit>week|month|year)${wordEnd}(?!-old)`,
      'giu',
    ),
    read: ({ unit, direction: word }, { reference }) =>
      periodFrom(reference, unit!.toLowerCase() as 'week' | 'month' | 'year', directionOf(word) ?? 'present'),
  },
  {
    needs: [/(?:1[5-9]|20)\d{2}/],
    pattern: new RegExp(
      `(?<=(?:^|[^\\p{L}])(?:in|since|by|until|during|before|after|of|from|between)\\s)(?<year>1[5-9]\\d{2}|20\\d{2})${wordEnd}(?![.,:-]\\d)(?!\\s+\\p{Ll}{4,}s\\b)${notBefore}`,
      'giu',
    ),
    read: ({ year }) => ({ year: Number(year), month: 1, day: 1, precision: 'year' }),
  },
  {
    needs: [/(?:19|20)\d{2}/],
    // (2023), a 2022 survey, for 2026, and 2027 after another year.
    pattern: new RegExp(
      `(?:(?<=\\()(?<alone>${recentYear})(?=\\))|(?<=(?:^|[^\\p{L}])(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)\\s(?:\\p{Ll}+\\s)?)(?<before>${recentYear})(?=\\s+\\p{Ll}{4,})|(?<=${recentYear}(?:\\s+(?:and|to|or)|,|\\s?[-–—])\\s?)(?<after>${recentYear})|(?<first>${recentYear})(?=\\s?[-–—]\\s?${recentYear}))${wordEnd}(?![.,:]\\d)${notBefore}`,
      'gu',
    ),
    read: ({ alone, before, after, first }) => ({
      year: Number(alone ?? before ?? after ?? first),
      month: 1,
      day: 1,
      precision: 'year',
    }),
  },
  {
    needs: [/for\s+(?:19|20)\d{2}/],
    pattern: new RegExp(
      `(?<=(?:^|[^\\p{L}])for\\s)(?<year>${recentYear})${wordEnd}(?![.,:-]\\d)(?!\\s+\\p{L})|(?<=(?:^|[^\\p{L}])for\\s)(?<other>${recentYear})(?=\\s+and\\s+${recentYear})`,
      'gu',
    ),
    read: ({ year, other }) => ({ year: Number(year ?? other), month: 1, day: 1, precision: 'year' }),
  },
];

function readWeekday(
  { weekday, direction: word, week }: Readonly<Record<string, string | undefined>>,
  { reference, tense }: MatchContext,
): Reading {
  const number = weekdayNumber(weekday!);
  if (week === 'last') return weekdayOfLastWeek(reference, number);
  const toward = week === 'next' ? 'future' : directionOf(word);
  return toward === undefined ? weekdayByTense(reference, number, tense()) : nearestWeekday(reference, number, toward);
}

function readMonthAlone({ month }: Readonly<Record<string, string | undefined>>, { reference, tense }: MatchContext): Reading {
  return monthByTense(reference, monthNumber(month!)!, tense());
}

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
