import { readDay, readMonth } from './absolute.rules';
import {
  arabicDay,
  arabicMonth,
  arabicWeekday,
  arabicWeekdays,
  dayNumberOf,
  firstMonthName,
  weekdayNumber,
  wordEnd,
  wordStart,
} from './date-words';
import { anyOf, monthNames, monthNumber } from './months';
import type { Direction } from './resolve';
import { dayFrom, nearestDay, nearestMonth, nearestWeekday, periodFrom } from './resolve';
import type { DateRule } from './rule';

const past = 'الماضي|المنصرم|الفايت|السابق|الاخير';
const present = 'الحالي|الجاري|الراهن';
const future = 'المقبل|القادم|الاتي';
const direction = `(?<direction>(?:${past}|${present}|${future})ه?)`;
const ofYear = `(?:\\s+(?:من\\s+)?(?:(?:العام|السنه)\\s+(?<yearDirection>(?:${past}|${present}|${future})ه?)|(?<thisYear>هذا العام|هذه السنه|العام نفسه))|\\s+${direction})`;
const edge = '(?:(?:نهايه|اواخر|اخر|بدايه|مطلع|اوايل|منتصف|خلال)\\s+(?:شهر\\s+)?)?';
const weekdayModifier = `(?:\\s+${direction})?`;

const monthName = new RegExp(anyOf(monthNames.ar.flat()));
const weekdayName = new RegExp(anyOf(arabicWeekdays));
const directionWord = new RegExp(`${past}|${present}|${future}`);

/** Dates that Arabic news tells from the day of publication; over normalised text (ئ is ي, ة is ه). */
const rules: readonly DateRule[] = [
  {
    needs: monthName,
    pattern: new RegExp(
      `${wordStart}(?:${arabicWeekday}\\s?[،,]?\\s+)?${arabicDay}\\s+(?:من\\s+)?(?:شهر\\s+)?${arabicMonth}${ofYear}?${wordEnd}`,
      'gu',
    ),
    read: (groups, { reference }) => {
      const [month, day] = [monthNumber(firstMonthName(groups['month']!)), dayNumberOf(groups['day']!)];
      const year = yearOf(groups, reference.year);
      if (month === undefined) return undefined;
      return year === undefined ? nearestDay(reference, month, day, directionOf(groups['direction'])) : readDay(year, month, day);
    },
  },
  {
    needs: monthName,
    pattern: new RegExp(`${wordStart}${edge}${arabicMonth}${ofYear}${wordEnd}`, 'gu'),
    read: (groups, { reference }) => {
      const month = monthNumber(firstMonthName(groups['month']!));
      const year = yearOf(groups, reference.year);
      if (year !== undefined) return readMonth(year, month);
      return month === undefined ? undefined : nearestMonth(reference, month, directionOf(groups['direction']));
    },
  },
  {
    needs: monthName,
    // A month alone has to be named twice or introduced: "مارس" and "آب" are words as well.
    pattern: new RegExp(
      `(?<=(?:^|[^\\p{L}])(?:شهر|شهري|منذ|حتي|في|خلال|نهايه|مطلع|اواخر|اوايل|منتصف|بدايه)\\s+)(?!اب[^\\p{L}/])${arabicMonth}${wordEnd}`,
      'gu',
    ),
    read: ({ month }, { reference }) => {
      const number = monthNumber(firstMonthName(month!));
      return number === undefined ? undefined : nearestMonth(reference, number);
    },
  },
  {
    needs: weekdayName,
    pattern: new RegExp(
      `${wordStart}(?<!(?:صلاه|خطبه|كلا|بين|من اصل)\\s)(?:(?<today>اليوم|امس|غدا?)\\s+)?${arabicWeekday}${weekdayModifier}${wordEnd}`,
      'gu',
    ),
    read: ({ today, weekday, direction: word }, { reference }) => {
      const toward = today?.startsWith('غد') === true ? 'future' : directionOf(word);
      return nearestWeekday(reference, weekdayNumber(weekday!), today === 'امس' ? 'past' : toward);
    },
  },
  {
    needs: /امس|غد/,
    pattern: new RegExp(`${wordStart}(?<day>اول (?:من )?امس|امس الاول|امس|بعد غد|غدا)${wordEnd}`, 'gu'),
    read: ({ day }, { reference }) => dayFrom(reference, day === 'امس' ? -1 : day === 'غدا' ? 1 : day === 'بعد غد' ? 2 : -2),
  },
  {
    needs: /اليوم/,
    pattern: new RegExp(
      `(?<=(?:صباح|ظهر|عصر|مساء|فجر|ليل)\\s)اليوم${wordEnd}(?!\\s+(?:التالي|الاول|نفسه|ذاته|السابق|الثاني))`,
      'gu',
    ),
    read: (_groups, { reference }) => dayFrom(reference, 0),
  },
  {
    needs: directionWord,
    pattern: new RegExp(`${wordStart}${edge}(?:ال)?(?<unit>اسبوع|شهر|عام|سنه)\\s+${direction}${wordEnd}`, 'gu'),
    read: ({ unit, direction: word }, { reference }) => periodFrom(reference, units[unit!]!, directionOf(word) ?? 'present'),
  },
  {
    needs: /هذ[اه]\s/,
    pattern: new RegExp(`${wordStart}(?:هذا\\s+(?<unit>الاسبوع|الشهر|العام)|هذه\\s+(?<feminine>السنه))${wordEnd}`, 'gu'),
    read: ({ unit = 'السنه' }, { reference }) => periodFrom(reference, units[unit.slice(2)]!, 'present'),
  },
  {
    needs: /(?:عام|سنه)\s/,
    pattern: new RegExp(`${wordStart}(?:ال)?(?:عام|سنه)\\s+(?<year>1[5-9]\\d{2}|20\\d{2})${wordEnd}`, 'gu'),
    read: ({ year }) => ({ year: Number(year), month: 1, day: 1, precision: 'year' }),
  },
];

const units: Readonly<Record<string, 'week' | 'month' | 'year'>> = { اسبوع: 'week', شهر: 'month', عام: 'year', سنه: 'year' };

function yearOf(groups: Readonly<Record<string, string | undefined>>, year: number): number | undefined {
  if (groups['thisYear'] !== undefined) return year;
  const toward = directionOf(groups['yearDirection']);
  return toward === undefined ? undefined : year + { past: -1, present: 0, future: 1 }[toward];
}

function directionOf(word: string | undefined): Direction | undefined {
  if (word === undefined) return undefined;
  const stem = word.replace(/ه$/, '');
  if (past.split('|').includes(stem)) return 'past';
  return future.split('|').includes(stem) ? 'future' : 'present';
}

/** Rules for dates that Arabic news tells from the day of publication. */
export const arabicRules: readonly DateRule[] = [...rules];
