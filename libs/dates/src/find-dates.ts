import { normalizeWithOffsets, toSourceRange } from '@naba/arabic';
import { absoluteRules } from './absolute.rules';
import { arabicRules } from './arabic.rules';
import { findWindows } from './date-windows';
import { dayOf, toIsoDay, toIsoMonth } from './calendar';
import { englishRules } from './english.rules';
import type { DateRule, DayPrecision, FoundDate, RuleContext } from './rule';
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

/**
 * Dates that an Arabic or English text mentions, in order, never overlapping. "Thursday", "next month" and the like are told from
 * the reference, usually the time of publication, by its day in UTC. A week is given as the month of its middle.
 */
export function findDates(text: string, reference: Date): MentionedDate[] {
  const normalized = normalizeWithOffsets(text);
  const context = { reference: dayOf(reference), monthFirst: false };
  return findWindows(normalized.text).flatMap((window) =>
    scanWindow(normalized.text.slice(window.start, window.end), context).map((found) => {
      const { start, end } = toSourceRange(normalized, window.start + found.start, window.start + found.end);
      return { start, end, text: text.slice(start, end), value: toValue(found), precision: found.precision };
    }),
  );
}

function scanWindow(text: string, context: RuleContext): FoundDate[] {
  return scanDates(text, rulesFor(text), context);
}

/** The rules that can find something in a stretch of text, by the characters that all their dates have. */
function rulesFor(text: string): DateRule[] {
  const rules = /\d/.test(text) ? [...absoluteRules] : [];
  if (/[\u0600-\u06ff]/.test(text)) rules.push(...arabicRules);
  if (/[a-z]/.test(text)) rules.push(...englishRules);
  return rules;
}

function toValue(date: FoundDate): string {
  if (date.precision === 'year') return String(date.year);
  return date.precision === 'month' ? toIsoMonth(date) : toIsoDay(date);
}
