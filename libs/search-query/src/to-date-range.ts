import { QuerySyntaxError } from './query-errors';
import type { Span, Term } from './query-syntax';

export interface DateRange {
  readonly gte?: string;
  readonly lt?: string;
}

const date = String.raw`(\d{4}(?:-\d{2}(?:-\d{2})?)?)`;
const single = new RegExp(`^(>=|<=|>|<)?${date}$`);
const range = new RegExp(`^${date}\\.\\.${date}$`);

/**
 * Range of days of a `date:` value: `2021`, `2021-12`, `2021-12-23`, `2021-12..2022-01` (both ends belong to it), `>=2021`, `<2021-12-23`.
 *
 * @returns half-open range of days, UTC
 * @throws QuerySyntaxError with the position of the value
 */
export function toDateRange({ text, position, length }: Pick<Term, 'text' | 'position' | 'length'>): DateRange {
  const span = { position, length };
  const between = range.exec(text);
  if (between) return { gte: firstDay(between[1]!, span), lt: dayAfter(between[2]!, span) };
  const one = single.exec(text);
  if (!one) throw new QuerySyntaxError('DATE_UNREADABLE', span, { text });
  const value = one[2]!;
  switch (one[1]) {
    case '>=':
      return { gte: firstDay(value, span) };
    case '>':
      return { gte: dayAfter(value, span) };
    case '<':
      return { lt: firstDay(value, span) };
    case '<=':
      return { lt: dayAfter(value, span) };
    default:
      return { gte: firstDay(value, span), lt: dayAfter(value, span) };
  }
}

function firstDay(value: string, span: Span): string {
  const day = `${value}-01-01`.slice(0, 10);
  const time = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || toDay(time) !== day) throw new QuerySyntaxError('DATE_IMPOSSIBLE', span, { date: value });
  return day;
}

/** First day after a year, a month or a day. */
function dayAfter(value: string, span: Span): string {
  const time = new Date(`${firstDay(value, span)}T00:00:00Z`);
  if (value.length === 4) time.setUTCFullYear(time.getUTCFullYear() + 1);
  else if (value.length === 7) time.setUTCMonth(time.getUTCMonth() + 1);
  else time.setUTCDate(time.getUTCDate() + 1);
  return toDay(time);
}

function toDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
