import type { CalendarDay } from './calendar';
import type { Tense } from './tense';

export type DayPrecision = 'day' | 'month' | 'year';

/** What a date in words means: the first day of the time it names, and how much of it is known. */
export interface Reading extends CalendarDay {
  readonly precision: DayPrecision;
  readonly calendar?: 'hijri';
}

export interface RuleContext {
  /** The day against which "Thursday" or "last month" is read. */
  readonly reference: CalendarDay;
  /** Whether 5/12 is the 12th of May. */
  readonly monthFirst: boolean;
  /** The tense of the clause around a stretch of the text. */
  readonly tenseOf?: (start: number, end: number) => Tense | undefined;
}

/** What a rule is told of one match. */
export interface MatchContext extends RuleContext {
  readonly tense: () => Tense | undefined;
}

/** One way of writing a date, over text that `normalizeArabic` went over. */
export interface DateRule {
  /** Has the flags `gu` or `giu`; its named groups are what `read` gets. */
  readonly pattern: RegExp;
  /** What every text with a match of the pattern holds, each quick to find; without one of them the pattern, which is slow, is not tried. */
  readonly needs: readonly RegExp[];
  read(groups: Readonly<Record<string, string | undefined>>, context: MatchContext): Reading | undefined;
}

export interface FoundDate extends Reading {
  /** Half-open range in the normalised text. */
  readonly start: number;
  readonly end: number;
}

/** Every date in the text that one of the rules reads; of two that overlap, the longer, then the earlier one. */
export function scanDates(text: string, rules: readonly DateRule[], context: RuleContext): FoundDate[] {
  const found: FoundDate[] = [];
  const present = new Map<RegExp, boolean>();
  const isPresent = (need: RegExp): boolean => {
    let answer = present.get(need);
    if (answer === undefined) present.set(need, (answer = need.test(text)));
    return answer;
  };
  for (const rule of rules) {
    const { needs, pattern } = rule;
    if (!needs.every(isPresent)) continue;
    // matchAll would make each of these long patterns anew for every text.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const reading = rule.read(match.groups ?? {}, { ...context, tense: () => context.tenseOf?.(start, end) });
      if (reading !== undefined) found.push({ ...reading, start, end });
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const kept = found.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
