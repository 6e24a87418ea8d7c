import { conjunctions, emphasisCues, openers, pointingCues, prepositions, reportedNouns, sourceWords } from './arabic-cues';
import type { ArabicCueList } from './arabic-cue-list';
import type { ArabicCue } from './arabic-speakers';
import type { ArabicWords } from './arabic-words';
import { firstMatch } from './quote-rule';
import type { QuoteRule } from './quote-rule';

/** Tokens as a half-open range. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** A reporting word, and where the next clause that reports begins. */
interface Reported {
  readonly words: ArabicWords;
  readonly list: ArabicCueList;
  readonly index: number;
  readonly cue: ArabicCue;
  readonly next: number;
}

const leastIndirectWords = 2;
const mostWordsOfName = 4;
/** How many tokens after a cue what it reports may begin. */
export const reach = 22;

/** How a clause without marks around all of it is reported. */
export const arabicClauseRules: readonly QuoteRule<Reported, Clause>[] = [
  { id: 'ar-before-source', reason: 'The sentence before a source that closes it: …، بحسب فلان', match: beforeSource },
  { id: 'ar-behind-source', reason: 'The rest of the sentence that a source opens: بحسب فلان، فإن …', match: behindSource },
  { id: 'ar-behind-opener', reason: 'The clause behind أن, إن or a colon: قال فلان إن …', match: behindOpener },
  { id: 'ar-pointed-at', reason: 'A noun of what happened behind a cue that points: مشيرا إلى عدم …', match: pointedAt },
  { id: 'ar-emphasized', reason: 'What a verb of emphasis has for its object: أكد أهمية …', match: emphasized },
];

/** The clause that a reporting word reports, with the rule that found it. */
export function clauseOf(words: ArabicWords, list: ArabicCueList, index: number): { rule: string; found: Clause } | undefined {
  return firstMatch(arabicClauseRules, { words, list, index, cue: list.cues[index]!, next: list.nextClause(index) });
}

function beforeSource({ words, list, index, cue }: Reported): Clause | undefined {
  const start = words.sentenceStart(cue.at);
  if (cue.kind !== 'attribution' || cue.speaker === undefined || cue.at <= start) return undefined;
  const isOwn = index > 0 && list.cues[index - 1]!.at >= start;
  const isLast = words.endsSentence(cue.speakerEnd - 1) || words.endsSentence(cue.speakerEnd);
  if (isOwn || !isLast || words.isQuoted(cue.at - 1) || words.isQuoted(cue.at - 2)) return undefined;
  let end = cue.at;
  while (end > start && sourceWords.has(words.keys[end - 1]!)) end--;
  return clauseFrom(words, start, end);
}

function behindSource({ words, cue, next }: Reported): Clause | undefined {
  if (cue.kind !== 'attribution' || cue.speaker === undefined || cue.at > words.sentenceStart(cue.at)) return undefined;
  let first = cue.speakerEnd;
  if (words.keys[first] === '،') first++;
  else if (!openers.has(words.keys[first] ?? '')) return undefined;
  if (openers.has(words.keys[first] ?? '')) first++;
  return clauseFrom(words, first, next);
}

function behindOpener(reported: Reported): Clause | undefined {
  const { words, next } = reported;
  const opener = openerOf(reported);
  if (opener === undefined) return undefined;
  const isDouble = words.keys[opener] === ':' && openers.has(words.keys[opener + 1] ?? '');
  return clauseFrom(words, opener + (isDouble ? 2 : 1), next);
}

function pointedAt(reported: Reported): Clause | undefined {
  const { words, cue, next } = reported;
  if (!pointingCues.has(cue.key) || !opensNone(reported)) return undefined;
  const first = objectOf(reported, true);
  const isEvent = words.keys[first - 1] === 'الي' && reportedNouns.has(words.keys[first] ?? '');
  return isEvent ? unmarkedFrom(words, first, next) : undefined;
}

function emphasized(reported: Reported): Clause | undefined {
  const { words, cue, next } = reported;
  if (!emphasisCues.has(cue.key) || pointingCues.has(cue.key) || !opensNone(reported)) return undefined;
  return unmarkedFrom(words, objectOf(reported, false), next);
}

function opensNone(reported: Reported): boolean {
  return reported.cue.kind !== 'attribution' && openerOf(reported) === undefined;
}

/** Where what is reported begins behind a cue: at its أن or its like or its colon, near enough and outside marks. */
function openerOf({ words, cue, next }: Reported): number | undefined {
  if (cue.kind === 'attribution') return undefined;
  let at: number | undefined = cue.at + 1;
  while (at !== undefined && at < next && at - cue.at <= reach && !opensClause(words, at)) at = behind(words, at);
  return at !== undefined && at < next && opensClause(words, at) && !words.isQuoted(at) ? at : undefined;
}

/** The token behind one that may stand before an opener. Few words in marks are a name there: أعلنت شركة «الأفق» أن. */
function behind(words: ArabicWords, at: number): number | undefined {
  const close = words.closing(at);
  if (close === undefined) return words.isQuoted(at) || words.endsSentence(at) ? undefined : at + 1;
  return close - at - 1 <= mostWordsOfName && words.keys[at - 1] !== ':' ? close + 1 : undefined;
}

/** Where the object of a cue begins, behind its speaker and whom it is told to. */
function objectOf({ words, cue, next }: Reported, isPointing: boolean): number {
  const { keys, tokens } = words;
  let first = cue.speakerEnd;
  const close = keys[first] === 'ل' ? words.closing(first + 1) : undefined;
  if (close !== undefined) first = close + 1;
  const isBetween = (at: number): boolean =>
    tokens[at]!.kind === 'other' || keys[at] === 'علي' || (isPointing && keys[at] === 'الي');
  while (first < next && isBetween(first)) first++;
  return first;
}

/** A clause without words in marks: أكد دعمه ل"العراق" has what was said in them. */
function unmarkedFrom(words: ArabicWords, first: number, next: number): Clause | undefined {
  if (prepositions.has(words.keys[first] ?? '') || words.keys[first - 1] === '،') return undefined;
  const clause = clauseFrom(words, first, next);
  for (let at = clause?.from ?? 0; at < (clause?.to ?? 0); at++) if (words.isQuoted(at)) return undefined;
  return clause;
}

/** أن and its like or a colon, but not the formula إن شاء الله. */
function opensClause({ keys }: ArabicWords, at: number): boolean {
  return (openers.has(keys[at]!) && keys[at + 1] !== 'شاء') || keys[at] === ':';
}

/**
 * From a token to the end of its sentence, but not over `limit`. Words in marks stay within it; where it is nothing but words in
 * marks (أن "…") it is no clause of its own.
 */
function clauseFrom(words: ArabicWords, start: number, limit: number): Clause | undefined {
  const { tokens } = words;
  const isSign = (at: number): boolean => tokens[at]!.kind === 'other' && !words.isQuoted(at);
  let from = start;
  while (from < limit && isSign(from) && !words.endsSentence(from)) from++;
  const to = endOf(words, from, limit);
  if (isOnlyMarks(words, from, to)) return undefined;
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]!.kind !== 'other') count++;
  return count < leastIndirectWords ? undefined : { from, to };
}

/** The end of a clause without the signs and the joining words behind it. */
function endOf(words: ArabicWords, from: number, limit: number): number {
  const { tokens, keys } = words;
  const isSign = (at: number): boolean => tokens[at]!.kind === 'other' && !words.isQuoted(at);
  let end = from;
  while (end < limit) {
    end++;
    if (!words.isQuoted(end - 1) && words.endsSentence(end - 1)) break;
  }
  while (end > from && (isSign(end - 1) || (conjunctions.has(keys[end - 1]!) && !words.isQuoted(end - 1)))) end--;
  if (keys[end] === 'حين' && keys[end - 1] === 'في') end--;
  while (end > from && isSign(end - 1)) end--;
  return end;
}

function isOnlyMarks(words: ArabicWords, from: number, end: number): boolean {
  const close = words.closing(from);
  if (close === undefined) return false;
  return close >= end - 1 || words.tokens[close + 1]!.kind === 'other' || words.keys[close + 1]!.startsWith('و');
}
