import { normalizeArabic, normalizeWithOffsets, toSourceRange } from '@naba/arabic';
import { tokenize } from '@naba/text';
import type { Token } from '@naba/text';
import { absoluteRules } from './absolute.rules';
import { arabicRules } from './arabic.rules';
import { findWindows } from './date-windows';
import { dayOf, toIsoDay, toIsoMonth } from './calendar';
import type { CalendarDay } from './calendar';
import { englishRules } from './english.rules';
import { languageDates } from './language.rules';
import type { LanguageDates } from './language.rules';
import { rangeRules } from './range.rules';
import type { DateRule, DayPrecision, FoundDate, RuleContext } from './rule';
import { scanDates } from './rule';
import { reachOfTense, tenseAround } from './tense';
import type { Tense } from './tense';

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

/** Two days of which nothing relative is the same. */
const days = [dayOf(new Date('1970-01-01')), dayOf(new Date('2001-06-15'))] as const;

/**
 * Dates that a text mentions, in Arabic, English or a language with a package, in order, never overlapping. "Thursday", "next month" and the like are told from
 * the reference, usually the time of publication, by its day in UTC; without one, only dates that mean the same whenever they are
 * read are given. A week is given as the month of its middle.
 * @param tokens tokens of the text, where they are there already
 * @param language BCP 47 tag of the text; Arabic and English dates are found in every one
 */
export function findDates(
  text: string,
  reference?: Date,
  tokens: readonly Token[] = tokenize(text),
  language = 'und',
): MentionedDate[] {
  const own = languageDates.get(language);
  const [day, otherDay] = reference === undefined ? days : [dayOf(reference)];
  return findWindows(text, tokens, own).flatMap((window) => {
    const normalized = normalizeWithOffsets(text.slice(window.start, window.end));
    const tenseOf = (start: number, end: number): Tense | undefined => {
      const range = toSourceRange(normalized, start, end);
      const [from, to] = [window.start + range.start, window.start + range.end];
      const before = normalizeArabic(text.slice(Math.max(0, from - reachOfTense), from));
      const said = normalizeArabic(text.slice(from, to));
      return tenseAround(
        before + said + normalizeArabic(text.slice(to, to + reachOfTense)),
        before.length,
        before.length + said.length,
      );
    };
    const found = scanWindow(normalized.text, day, tenseOf, own);
    const steady =
      otherDay === undefined || found.length === 0
        ? found
        : found.filter(isAmong(scanWindow(normalized.text, otherDay, tenseOf, own)));
    return steady.map((date) => {
      const range = toSourceRange(normalized, date.start, date.end);
      const [start, end] = [window.start + range.start, window.start + range.end];
      return { start, end, text: text.slice(start, end), value: toValue(date), precision: date.precision };
    });
  });
}

function scanWindow(
  text: string,
  reference: CalendarDay,
  tenseOf: RuleContext['tenseOf'],
  own: LanguageDates | undefined,
): FoundDate[] {
  const rules = own === undefined ? rulesFor(text) : [...rulesFor(text), ...own.rules];
  return scanDates(text, rules, { reference, monthFirst: false, tenseOf });
}

function isAmong(dates: readonly FoundDate[]): (date: FoundDate) => boolean {
  const known = new Set(dates.map((date) => `${date.start} ${toValue(date)}`));
  return (date) => known.has(`${date.start} ${toValue(date)}`);
}

/** The rules that can find something in a stretch of text, by the characters that all their dates have. */
function rulesFor(text: string): DateRule[] {
  const rules = /\d/.test(text) ? [...rangeRules, ...absoluteRules] : [];
  if (/[\u0600-\u06ff]/.test(text)) rules.push(...arabicRules);
  if (/[a-z]/.test(text)) rules.push(...englishRules);
  return rules;
}

function toValue(date: FoundDate): string {
  if (date.precision === 'year') return String(date.year);
  return date.precision === 'month' ? toIsoMonth(date) : toIsoDay(date);
}
