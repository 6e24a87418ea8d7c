import { readDay, readMonth } from './absolute.rules';
import { countOf, countPattern } from './counts';
import {
  arabicDay,
  arabicDirection,
  arabicDirectionOf,
  arabicDirectionWords,
  arabicMonth,
  arabicMonthWord,
  arabicWeekday,
  arabicWeekdays,
  christianEra,
  dayNumberOf,
  firstMonthName,
  hijriMonth,
  weekdayNumber,
  wordEnd,
  wordStart,
} from './date-words';
import { anyOf, monthNumber } from './months';
import {
  countedBack,
  dayFrom,
  monthByTense,
  nearestDay,
  nearestMonth,
  nearestWeekday,
  periodFrom,
  weekdayByTense,
} from './resolve';
import type { DateRule, Reading } from './rule';

const ofYear = `(?:\\s+(?:من\\s+)?(?:(?:العام|السنه)\\s+(?<yearDirection>${arabicDirectionWords})|(?<thisYear>هذا العام|هذه السنه|العام نفسه))|\\s+${arabicDirection})`;
const recentYear = '(?:19|20)\\d{2}';
/** Years before Christ are no years of this calendar. */
const notBefore = '(?!\\s*(?:ق\\.?\\s?م|قبل الميلاد))';
const edge = '(?:(?:نهايه|اواخر|اخر|بدايه|مطلع|اوايل|منتصف|خلال)\\s+(?:شهر\\s+)?)?';
const weekdayModifier = `(?:\\s+${arabicDirection})?`;

const weekdayName = new RegExp(anyOf(arabicWeekdays));
const directionWord = new RegExp(arabicDirectionWords);

/** Dates that Arabic news tells from the day of publication; over normalised text (ئ is ي, ة is ه). */
const rules: readonly DateRule[] = [
  {
    needs: [arabicMonthWord],
    pattern: new RegExp(
      `${wordStart}(?:${arabicWeekday}\\s?[،,]?\\s+)?${arabicDay}\\s+(?:من\\s+)?(?:شهر\\s+)?${arabicMonth}${ofYear}?${wordEnd}`,
      'gu',
    ),
    read: (groups, { reference }) => {
      const [month, day] = [monthNumber(firstMonthName(groups['month']!)), dayNumberOf(groups['day']!)];
      const year = yearOf(groups, reference.year);
      if (month === undefined) return undefined;
      return year === undefined
        ? nearestDay(reference, month, day, arabicDirectionOf(groups['direction']))
        : readDay(year, month, day);
    },
  },
  {
    needs: [arabicMonthWord],
    pattern: new RegExp(`${wordStart}${edge}${arabicMonth}${ofYear}${wordEnd}`, 'gu'),
    read: (groups, { reference }) => {
      const month = monthNumber(firstMonthName(groups['month']!));
      const year = yearOf(groups, reference.year);
      if (year !== undefined) return readMonth(year, month);
      return month === undefined ? undefined : nearestMonth(reference, month, arabicDirectionOf(groups['direction']));
    },
  },
  {
    needs: [arabicMonthWord],
    // A month alone has to be named twice or introduced: "مارس" and "آب" are words as well.
    pattern: new RegExp(
      `(?<=(?:^|[^\\p{L}])(?:شهر|شهري|منذ|حتي|في|خلال|نهايه|مطلع|اواخر|اوايل|منتصف|بدايه)\\s+)(?!اب[^\\p{L}/])${arabicMonth}${wordEnd}`,
      'gu',
    ),
    read: ({ month }, { reference, tense }) => {
      const number = monthNumber(firstMonthName(month!));
      return number === undefined ? undefined : monthByTense(reference, number, tense());
    },
  },
  {
    needs: [weekdayName],
    pattern: new RegExp(
      `${wordStart}(?<!(?:صلاه|خطبه|كلا|بين|من اصل)\\s)(?:(?<today>اليوم|امس|غدا?)\\s+)?${arabicWeekday}(?:${weekdayModifier}|\\s+(?<behind>امس|غدا))${wordEnd}`,
      'gu',
    ),
    read: ({ today, behind, weekday, direction: word }, { reference, tense }) => {
      const number = weekdayNumber(weekday!);
      const day = today ?? behind;
      const toward = day === 'امس' ? 'past' : day?.startsWith('غد') === true ? 'future' : arabicDirectionOf(word);
      return toward === undefined && day === undefined
        ? weekdayByTense(reference, number, tense())
        : nearestWeekday(reference, number, toward);
    },
  },
  {
    needs: [/قبل|منذ/],
    pattern: new RegExp(
      `${wordStart}(?:قبل|منذ)\\s+(?:${countPattern}\\s+)?(?<unit>يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|عام|عاما|عامين|اعوام|سنه|سنتين|سنوات)${wordEnd}(?!\\s+(?:من|علي)\\s)(?!\\s+(?:\\d|${arabicMonth.replace('<month>', '<not>')}|${hijriMonth.replace('<month>', '<nor>')}))`,
      'gu',
    ),
    read: ({ count, unit }, { reference }) => {
      const form = unit!;
      const isMany = ['ايام', 'اسابيع', 'اشهر', 'شهور', 'اعوام', 'سنوات', 'عاما'].includes(form);
      if (isMany !== (count !== undefined)) return undefined;
      return countedBack(reference, count === undefined ? (/(?:ين)$/.test(form) ? 2 : 1) : countOf(count), unitOf(form));
    },
  },
  {
    needs: [/امس|غد/],
    pattern: new RegExp(`${wordStart}(?<day>اول (?:من )?امس|امس الاول|امس|بعد غد|غدا)${wordEnd}`, 'gu'),
    read: ({ day }, { reference }) => dayFrom(reference, day === 'امس' ? -1 : day === 'غدا' ? 1 : day === 'بعد غد' ? 2 : -2),
  },
  {
    needs: [/اليوم/],
    pattern: new RegExp(
      `(?<=(?:صباح|ظهر|عصر|مساء|فجر|ليل)\\s)اليوم${wordEnd}(?!\\s+(?:التالي|الاول|نفسه|ذاته|السابق|الثاني))`,
      'gu',
    ),
    read: (_groups, { reference }) => dayFrom(reference, 0),
  },
  {
    needs: [directionWord],
    pattern: new RegExp(`${wordStart}${edge}(?:ال)?(?<unit>اسبوع|شهر|عام|سنه)\\s+${arabicDirection}${wordEnd}`, 'gu'),
    read: ({ unit, direction: word }, { reference }) =>
      periodFrom(reference, units[unit!]!, arabicDirectionOf(word) ?? 'present'),
  },
  {
    needs: [/هذ[اه]\s/],
    pattern: new RegExp(`${wordStart}(?:هذا\\s+(?<unit>الاسبوع|الشهر|العام)|هذه\\s+(?<feminine>السنه))${wordEnd}`, 'gu'),
    read: ({ unit = 'السنه' }, { reference }) => periodFrom(reference, units[unit.slice(2)]!, 'present'),
  },
  {
    needs: [/(?:عام|سنه)\s/],
    pattern: new RegExp(
      `${wordStart}(?:هذا\\s+)?(?:ال)?(?:عام|سنه)\\s+(?<year>1[5-9]\\d{2}|20\\d{2})${christianEra}${wordEnd}${notBefore}`,
      'gu',
    ),
    read: readYear,
  },
  {
    needs: [/(?:19|20)\d{2}/],
    // 1967م, في 2003، and و2016 after another year.
    pattern: new RegExp(
      `(?<![\\d.,:/-])(?:(?<marked>${recentYear})\\s?م|(?<=(?:^|[^\\p{L}])(?:في|منذ|حتي|بين|خلال|قبل|بعد|اعوام|عامي)\\s)(?<alone>${recentYear})(?=\\s*(?:[.،؛,)»"”]|$|\\sو))|(?<=${recentYear}\\s+و)(?<after>${recentYear}))${wordEnd}(?![.,:/-]\\d)${notBefore}`,
      'gu',
    ),
    read: ({ marked, alone, after }) => readYear({ year: marked ?? alone ?? after }),
  },
];

function readYear({ year }: Readonly<Record<string, string | undefined>>): Reading {
  return { year: Number(year), month: 1, day: 1, precision: 'year' };
}

/** The unit of a noun in any number: أيام, أسبوعين, سنوات. */
function unitOf(noun: string): 'day' | 'week' | 'month' | 'year' {
  if (/^(?:يوم|ايام)/.test(noun)) return 'day';
  if (/^(?:اسبوع|اسابيع)/.test(noun)) return 'week';
  return /^(?:شهر|اشهر|شهور)/.test(noun) ? 'month' : 'year';
}

const units: Readonly<Record<string, 'week' | 'month' | 'year'>> = { اسبوع: 'week', شهر: 'month', عام: 'year', سنه: 'year' };

function yearOf(groups: Readonly<Record<string, string | undefined>>, year: number): number | undefined {
  if (groups['thisYear'] !== undefined) return year;
  const toward = arabicDirectionOf(groups['yearDirection']);
  return toward === undefined ? undefined : year + { past: -1, present: 0, future: 1 }[toward];
}

/** Rules for dates that Arabic news tells from the day of publication. */
export const arabicRules: readonly DateRule[] = [...rules];
