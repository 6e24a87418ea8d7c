/** A day of the Gregorian calendar; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayMs = 86_400_000;

/** Whether the calendar has that day. */
export function isRealDay({ year, month, day }: CalendarDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day of an instant in UTC. */
export function dayOf(instant: Date): CalendarDay {
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() };
}

/** Midnight UTC of a day, in milliseconds since the epoch; days and months out of range roll over. */
export function startOf({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOf(new Date(startOf(day) + days * dayMs));
}

/** First day of the month so many months later. */
export function addMonths({ year, month }: CalendarDay, months: number): CalendarDay {
  return dayOf(new Date(Date.UTC(year, month - 1 + months, 1)));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(startOf(day)).getUTCDay();
}

/** `YYYY-MM-DD`. */
export function toIsoDay({ year, month, day }: CalendarDay): string {
  return `${toIsoMonth({ year, month })}-${String(day).padStart(2, '0')}`;
}

/** `YYYY-MM`. */
export function toIsoMonth({ year, month }: Omit<CalendarDay, 'day'>): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
