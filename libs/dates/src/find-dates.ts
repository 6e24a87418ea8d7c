import { normalizeWithOffsets, toSourceRange } from '@naba/arabic';
import { absoluteRules } from './absolute.rules';
import { arabicRules } from './arabic.rules';
import { dayOf, toIsoDay, toIsoMonth } from './calendar';
import { englishRules } from './english.rules';
import type { DayPrecision, FoundDate } from './rule';
import { scanDates } from './rule';

/** A date that a text mentions. */
export interface MentionedDate {
  /** Half-open range in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as far as the date is known. */
  readonly value: string;
  readonly precision: DayPrecision;
}

const rules = [...absoluteRules, ...arabicRules, ...englishRules];

/**
 * Dates that an Arabic or English text mentions, in order, never overlapping. "Thursday", "next month" and the like are told from
 * the reference, usually the time of publication, by its day in UTC. A week is given as the month of its middle.
 */
export function findDates(text: string, reference: Date): MentionedDate[] {
  const normalized = normalizeWithOffsets(text);
  return scanDates(normalized.text, rules, { reference: dayOf(reference), monthFirst: false }).map((found) => {
    const { start, end } = toSourceRange(normalized, found.start, found.end);
    return { start, end, text: text.slice(start, end), value: toValue(found), precision: found.precision };
  });
}

function toValue(date: FoundDate): string {
  if (date.precision === 'year') return String(date.year);
  return date.precision === 'month' ? toIsoMonth(date) : toIsoDay(date);
}
