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
/** Between a date and its twin in the other calendar stand an era, a bar or "corresponding to". */
const maxJoint = 16;
/** Every date that says its year has one, of those that normalisation knows. */
const digit = /[\d\u0660-\u0669\u06f0-\u06f9]/;
/** What typesetters write for the minus of an offset. */
const minusSigns = /[\u2010\u2011\u2212\uff0d]/g;

/**
 * Reads a publication date as a page, feed or dateline writes it: ISO 8601, RFC 2822, epoch numbers, words in Arabic (both
 * traditions of month names), English and others, numbers, Islamic dates. A Gregorian date wins over an Islamic one beside it,
 * and the first date over one that is called an update. Undefined where there is none.
 */
export function parsePublishedDate(text: string, options: PublishedDateOptions = {}): PublishedDate | undefined {
  const head = text.slice(0, maxLength).replace(minusSigns, '-');
  if (!digit.test(head)) return undefined;
  const iso = parseIso(head);
  if (iso !== undefined) return iso;
  const normalized = normalizeWithOffsets(head);
  const date = chooseDate(normalized.text, options.monthFirst ?? false);
  if (date === undefined) return undefined;
  const clock = date.precision === 'day' ? findClock(besides(normalized.text, date)) : undefined;
  const { ms, ...offset } = clock === undefined ? { ms: startOf(date) } : toInstant(startOf(date), clock);
  return {
    value: toIsoInstant(ms),
    precision: clock === undefined ? date.precision : 'instant',
    ...offset,
    ...toSourceRange(normalized, date.start, date.end),
    ...(date.calendar === undefined ? {} : { calendar: date.calendar }),
  };
}

function chooseDate(text: string, monthFirst: boolean): FoundDate | undefined {
  const dates = scanDates(text, absoluteRules, { reference: dayOf(new Date(0)), monthFirst });
  const gregorian = dates.filter((date) => date.calendar === undefined);
  const candidates = gregorian.length > 0 ? gregorian : dates;
  const isUpdate = ({ start }: FoundDate): boolean => isCalledUpdate(text.slice(Math.max(0, start - 30), start));
  const chosen = candidates.find((date) => !isUpdate(date)) ?? candidates[0];
  return chosen && withTwin(chosen, dates);
}

/** The date with the range of the same day in the other calendar right beside it. */
function withTwin(date: FoundDate, dates: readonly FoundDate[]): FoundDate {
  const twin = dates.find(
    ({ calendar, start, end }) => calendar !== date.calendar && Math.max(date.start - end, start - date.end) <= maxJoint,
  );
  return twin === undefined ? date : { ...date, start: Math.min(date.start, twin.start), end: Math.max(date.end, twin.end) };
}

const updateWord =
  '(?:updat|modifi|edited|revised|last change|تحديث|تعديل|aktualis|geändert|mis[e]? à jour|actuali[sz]a|atualiza|aggiorna|modifica|bijgewerkt|gewijzigd|güncelle|обновл|оновл|изменен|обновен|aktuali[zs]|upravené|uppdatera|opdatera|oppdatera|päivitetty|frissít|azurira|ažurira|diperbarui|عدل|به ?روز|更新|수정|업데이트|ενημέρωση)';
const beforeDate = new RegExp(`${updateWord}[^\\d]*$`, 'iu');

/** Whether the words before a date call it an update, as "Last updated:" and «آخر تحديث:» do. */
export function isCalledUpdate(before: string): boolean {
  return beforeDate.test(before);
}

/** What stands around the date: the time of day follows it, or else comes before it. */
function besides(text: string, { start, end }: FoundDate): string {
  const after = text.slice(end, end + 60);
  return findClock(after) === undefined ? text.slice(Math.max(0, start - 40), start) : after;
}

function toIsoInstant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
