import { normalizeArabic } from '@naba/arabic';
import { arabic, english, wordsOf } from '@naba/languages';
import { LexicalAttribute } from '@naba/text';
import type { Span, Token } from '@naba/text';
import { arabicWeekdays, englishWeekdays } from './date-words';
import { arabicCounts } from './counts';
import type { LanguageDates } from './language.rules';
import { anyOf, monthNames } from './months';

/** Longest stretch from a word that only dates have to the end of the date, in UTF-16 code units. */
const reach = 50;
/** Names that are part of other words (آب، ماي، May) stand beside a digit or a relative word wherever they are a date. */
const clearNames = [...monthNames.ar.flat(), ...monthNames.en.flat()]
  .filter((name) => name.length > 3)
  .map((name) => name.split(' ')[0]!);
const relativeWords = [
  ...wordsOf(arabic.dates.tables.directions),
  ...[arabic, english].flatMap(({ dates }) => wordsOf(dates.tables.relativeDays)),
];
const sureWord = new RegExp(
  `\\d|${anyOf([...clearNames, ...arabicWeekdays, ...englishWeekdays, ...relativeWords])}|^ago$|^(?:Yesterday|Today|Tonight|Tomorrow)|-May$`,
);
/** Words that mean a date only together: هذا العام, "in May", "last week". */
const opening = /(?:هذ[اه]|بعد|قبل|منذ)$|^(?:[Ll]ast|[Nn]ext|[Tt]his|in|since|by|until|during|early|late|mid|of|through)$/;
const closing = new RegExp(
  `^(?:العام|الشهر|الاسبوع|السنه|غد|May|week|month|year|يوم|اسبوع|شهر|عام|سنه|سنتين|${arabicCounts.join('|')})`,
);

const sure = 1;
const opens = 2;
const closes = 4;
const roles = new LexicalAttribute((text) => {
  const word = normalizeArabic(text);
  return (sureWord.test(word) ? sure : 0) | (opening.test(word) ? opens : 0) | (closing.test(word) ? closes : 0);
});

/** The parts of a text in which a date can be, cut at white space: most of a text need not be searched. */
export function findWindows(text: string, tokens: readonly Token[], own?: LanguageDates): Span[] {
  const windows: { start: number; end: number }[] = [];
  let before = 0;
  let covered = 0;
  for (const token of tokens) {
    const role = roles.of(token.lexeme);
    const isTrigger =
      (role & sure) !== 0 || ((role & closes) !== 0 && (before & opens) !== 0) || own?.isDateWord.of(token.lexeme) === true;
    before = role;
    if (!isTrigger || token.start < covered) continue;
    const start = atSpace(text, Math.max(0, token.start - reach), -1);
    const end = atSpace(text, Math.min(text.length, token.start + reach), 1);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else windows.push({ start, end });
    covered = end - reach;
  }
  return windows;
}

function atSpace(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (at > 0 && at < text.length && !/\s/.test(text[at]!) && Math.abs(at - from) < reach) at += step;
  return at;
}
