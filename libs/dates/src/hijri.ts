import type { CalendarDay } from './calendar';
import { addDays, dayOf } from './calendar';

const islamic = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
/** 1 Muharram 1 in the civil calendar, and the mean length of its year; good to a day or two. */
const epochMs = Date.UTC(622, 6, 19);
const yearDays = 354.367;
const monthDays = 29.5306;

/** The Gregorian day of a day of the Umm al-Qura calendar, as ICU knows it; undefined where that month has no such day. */
export function fromHijri(hijri: CalendarDay): CalendarDay | undefined {
  const days = (hijri.year - 1) * yearDays + (hijri.month - 1) * monthDays + hijri.day - 1;
  const guess = dayOf(new Date(epochMs + Math.round(days) * 86_400_000));
  for (let offset = 0; offset <= 4; offset += 1) {
    for (const candidate of [addDays(guess, offset), addDays(guess, -offset)]) {
      if (isSame(toHijri(candidate), hijri)) return candidate;
    }
  }
  return undefined;
}

/** The day of the Umm al-Qura calendar on a Gregorian day. */
export function toHijri({ year, month, day }: CalendarDay): CalendarDay {
  const parts = islamic.formatToParts(Date.UTC(year, month - 1, day));
  const read = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day') };
}

function isSame(a: CalendarDay, b: CalendarDay): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
