import { localDayOf, parsePublishedDate } from '@naba/dates';

const writtenLength = { instant: undefined, day: 10, month: 7, year: 4 } as const;

/** A date of a feed, as far as it is known, in UTC; undefined where it is none, or a placeholder. */
export function readFeedDate(text: string | undefined): { readonly value: string; readonly localDate?: string } | undefined {
  const date = text === undefined ? undefined : parsePublishedDate(text);
  if (date === undefined || date.value.startsWith('1970-01-01') || Number(date.value.slice(0, 4)) < 1800) return undefined;
  const localDate = localDayOf(date);
  return { value: date.value.slice(0, writtenLength[date.precision]), ...(localDate !== undefined && { localDate }) };
}
