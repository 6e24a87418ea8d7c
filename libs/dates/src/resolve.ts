import type { CalendarDay } from './calendar';
import { addDays, addMonths, isRealDay, startOf, weekdayOf } from './calendar';
import type { Reading } from './rule';
import type { Tense } from './tense';

/** Months that news of what was may look ahead: the vote of November, told in August. */
const farAhead = 3;

/** Which way from the reference a word such as "next", "الماضي" or "this" points. */
export type Direction = 'past' | 'present' | 'future';

/** The day of a month and day without a year: the one nearest to the reference, or the nearest before or after it. */
export function nearestDay(reference: CalendarDay, month: number, day: number, direction?: Direction): Reading | undefined {
  const year = nearestYear(reference, { month, day }, direction);
  const date = { year, month, day };
  return isRealDay(date) ? { ...date, precision: 'day' } : undefined;
}

/** The month of a month's name without a year, by the same choice. */
export function nearestMonth(reference: CalendarDay, month: number, direction?: Direction): Reading {
  return { year: nearestYear({ ...reference, day: 1 }, { month, day: 1 }, direction), month, day: 1, precision: 'month' };
}

/** The day of a weekday's name: today or the last one, since news tells what was; the coming one where the text says so. */
export function nearestWeekday(reference: CalendarDay, weekday: number, direction?: Direction): Reading {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  if (direction === 'future') return asDay(addDays(reference, back === 0 ? 7 : 7 - back));
  return asDay(addDays(reference, direction === 'past' && back === 0 ? -7 : -back));
}

/**
 * The day of a weekday's name or month's name in a clause whose tense is known: the coming one where it lies ahead, today or this
 * month counted in.
 */
export function weekdayByTense(reference: CalendarDay, weekday: number, tense: Tense | undefined): Reading {
  const isToday = weekdayOf(reference) === weekday;
  return nearestWeekday(reference, weekday, tense === 'future' && !isToday ? 'future' : undefined);
}

/** The month of a month's name by tense, else the nearest; news of what was seldom means a month far ahead. */
export function monthByTense(reference: CalendarDay, month: number, tense: Tense | undefined): Reading {
  if (month === reference.month) return nearestMonth(reference, month);
  const ahead = (month - reference.month + 12) % 12;
  // Figures of a month that has just been are told for what will be: the growth until June.
  if (tense === 'future' && ahead <= 12 - farAhead) return nearestMonth(reference, month, 'future');
  return nearestMonth(reference, month, tense === 'past' && ahead > farAhead ? 'past' : undefined);
}

/** The day of a weekday's name in the week before, weeks from Monday on. */
export function weekdayOfLastWeek(reference: CalendarDay, weekday: number): Reading {
  const sinceMonday = (weekdayOf(reference) + 6) % 7;
  return asDay(addDays(reference, -sinceMonday - 7 + ((weekday + 6) % 7)));
}

/** The time that lies so many units back. */
export function countedBack(reference: CalendarDay, count: number, unit: 'day' | 'week' | 'month' | 'year'): Reading {
  if (unit === 'year') return { year: reference.year - count, month: 1, day: 1, precision: 'year' };
  if (unit === 'month') return { ...addMonths(reference, -count), precision: 'month' };
  const day = addDays(reference, unit === 'week' ? -7 * count : -count);
  return unit === 'week' ? { ...day, day: 1, precision: 'month' } : asDay(day);
}

/** The day so many days from the reference. */
export function dayFrom(reference: CalendarDay, days: number): Reading {
  return asDay(addDays(reference, days));
}

/** The month, or the whole year, in a direction from the reference; a week is known only by the month of its middle. */
export function periodFrom(reference: CalendarDay, unit: 'week' | 'month' | 'year', direction: Direction): Reading {
  const steps = { past: -1, present: 0, future: 1 }[direction];
  if (unit === 'year') return { year: reference.year + steps, month: 1, day: 1, precision: 'year' };
  if (unit === 'month') return { ...addMonths(reference, steps), precision: 'month' };
  const { year, month } = addDays(reference, steps * 7);
  return { year, month, day: 1, precision: 'month' };
}

function nearestYear(reference: CalendarDay, { month, day }: Omit<CalendarDay, 'year'>, direction?: Direction): number {
  const here = startOf(reference);
  const at = (year: number): number => startOf({ year, month, day });
  const years = [reference.year - 1, reference.year, reference.year + 1];
  if (direction === 'past') return years.findLast((year) => at(year) < here) ?? reference.year;
  if (direction === 'future') return years.find((year) => at(year) > here) ?? reference.year;
  return years.reduce((best, year) => (Math.abs(at(year) - here) < Math.abs(at(best) - here) ? year : best));
}

function asDay(day: CalendarDay): Reading {
  return { ...day, precision: 'day' };
}
