import { normalizeWithOffsets, toSourceRange } from '@naba/arabic';
import { absoluteRules } from './absolute.rules';
import { dayOf, startOf } from './calendar';
import { findClock, toInstant } from './clock';
import { parseIso } from './iso';
import type { PublishedDate } from './published-date';
import type { FoundDate } from './rule';
import { scanDates } from './rule';

export interface PublishedDateOptions {
  /** Reads 5/12/2021 as the 12th of May, as in the United States; the day is first otherwise. */
  readonly monthFirst?: boolean;
}

/** A line with a date is short; what is longer is read no further. */
const maxLength = 400;

/**
 * Reads a publication date as a page, feed or dateline writes it: ISO 8601, RFC 2822, epoch numbers, words in Arabic (both
 * traditions of month names), English and others, numbers, Islamic dates. A Gregorian date wins over an Islamic one beside it,
 * and the first date over one that is called an update. Undefined where there is none.
 */
export function parsePublishedDate(text: string, options: PublishedDateOptions = {}): PublishedDate | undefined {
  const head = text.slice(0, maxLength);
  const iso = parseIso(head);
  if (iso !== undefined) return iso;
  const normalized = normalizeWithOffsets(head);
  const date = chooseDate(normalized.text, options.monthFirst ?? false);
  if (date === undefined) return undefined;
  const clock = date.precision === 'day' ? findClock(besides(normalized.text, date)) : undefined;
  const midnight = startOf(date);
  return {
    value: toIsoInstant(clock === undefined ? midnight : toInstant(midnight, clock)),
    precision: clock === undefined ? date.precision : 'instant',
    ...toSourceRange(normalized, date.start, date.end),
    ...(date.calendar === undefined ? {} : { calendar: date.calendar }),
  };
}

function chooseDate(text: string, monthFirst: boolean): FoundDate | undefined {
  const dates = scanDates(text, absoluteRules, { reference: dayOf(new Date(0)), monthFirst });
  const gregorian = dates.filter((date) => date.calendar === undefined);
  const candidates = gregorian.length > 0 ? gregorian : dates;
  return candidates.find((date) => !isUpdate(text.slice(Math.max(0, date.start - 30), date.start))) ?? candidates[0];
}

const updateWord = '(?:update|modified|edited|تحديث|تعديل|aktualisiert|mis à jour|actualizado|aggiornato)';
const beforeDate = new RegExp(`${updateWord}[^\\d]*$`, 'iu');
const atStart = new RegExp(`^[^\\d]{0,30}?${updateWord}`, 'iu');

function isUpdate(before: string): boolean {
  return beforeDate.test(before);
}

/** Whether a line calls the date that follows an update, as "Last updated: 9 May" and «آخر تحديث: 9 مايو» do. */
export function startsAsUpdate(line: string): boolean {
  return atStart.test(line);
}

/** What stands around the date: the time of day follows it, or else comes before it. */
function besides(text: string, { start, end }: FoundDate): string {
  const after = text.slice(end, end + 60);
  return findClock(after) === undefined ? text.slice(Math.max(0, start - 40), start) : after;
}

function toIsoInstant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
