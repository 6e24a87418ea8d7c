import type { Span, Token } from '@naba/text';
import { normalizeArabic } from '@naba/arabic';
import { ArabicCueList } from './arabic-cue-list';
import { findArabicCues } from './arabic-speakers';
import type { ArabicCue } from './arabic-speakers';
import { ArabicWords } from './arabic-words';
import {
  conjunctions,
  emphasisCues,
  namedThings,
  namingCues,
  openers,
  pointingCues,
  prepositions,
  reportedNouns,
} from './arabic-cues';
import type { Quote } from './quote';
import { SpanCover } from './in-order';
import { insideOf } from './quoted-spans';
import type { QuotedTokens } from './quoted-spans';

const leastIndirectWords = 2;
const mostWordsOfName = 4;
/** Words in marks that are too many for a name or a term. */
const leastSpeechWords = 5;
/** How many tokens may stand between a speaker and few words in marks: دعم بلده ل"العراق". */
const longestGap = 3;
/** How many tokens after a cue what it reports may begin. */
const reach = 22;
const sourceWords: ReadonlySet<string> = new Set(
  ['على', 'ما', 'حسبما', 'حسب', 'بحسب', 'وفق', 'كما', 'مثلما'].map(normalizeArabic),
);

/** Tokens as a half-open range. */
interface Clause {
  readonly from: number;
  readonly to: number;
}

/**
 * Quotes in Arabic text with their speakers: words between marks that a reporting word introduces or follows, and reported
 * speech after أن or إن, after a colon, after a source (بحسب فلان) or after a verb of emphasis.
 * @param pairs quotation marks of the text, by `pairQuotationMarks`
 * @param people where people are named, in the order of the text
 */
export function findArabicQuotes(
  text: string,
  tokens: readonly Token[],
  pairs: readonly QuotedTokens[],
  people?: readonly Span[],
): Quote[] {
  const words = new ArabicWords(text, tokens, pairs);
  const list = new ArabicCueList(words, findArabicCues(words, people));
  const { cues } = list;
  const quotes: Quote[] = [];
  let reportedTo = 0;
  // Tokens between a cue and the clause that it opens: few words in marks there are names.
  const leads: Span[] = [];
  for (const [index, cue] of cues.entries()) {
    // A clause inside a reported one belongs to it: قال إن الوزير أكد أن …
    if (cue.at < reportedTo && cue.kind !== 'attribution') continue;
    const clause = cue.kind === 'attribution' ? attributed(words, list, index) : reportedBy(words, list, index);
    if (clause === undefined) continue;
    quotes.push(toQuote(text, { start: tokens[clause.from]!.start, end: tokens[clause.to - 1]!.end }, cue));
    reportedTo = clause.to;
    leads.push({ start: cue.at + 1, end: clause.from });
  }
  const clauses = new SpanCover(quotes);
  const leading = new SpanCover(leads);
  let previous: { pair: QuotedTokens; cue: ArabicCue } | undefined;
  for (const pair of pairs) {
    const { start, end } = insideOf(tokens, pair);
    if (clauses.holds({ start, end }) || isName(words, list, pair)) continue;
    if (leading.holds({ start: pair.open, end: pair.close + 1 })) continue;
    const goesOn = previous !== undefined && follows(words, previous.pair, pair) ? previous.cue : undefined;
    const cue = cueBefore(words, list, pair) ?? cueAfter(words, list, pair) ?? goesOn ?? cueOfSentenceBefore(words, list, pair);
    if (cue === undefined) continue;
    quotes.push(toQuote(text, { start, end }, cue));
    previous = { pair, cue };
  }
  return quotes.sort((a, b) => a.start - b.start);
}

/** Few words in marks after the noun that they name, within a speaker or after whom something is told. */
function isName({ keys }: ArabicWords, list: ArabicCueList, { open, close }: QuotedTokens): boolean {
  if (close - open - 1 > mostWordsOfName) return false;
  if (
    list
      .near(open)
      .some(({ at, speakerEnd }) => (at < open && close < speakerEnd) || (speakerEnd === open - 1 && keys[open - 1] === 'ل'))
  )
    return true;
  const noun = (keys[open - 1] ?? '').replace(/^[وفبك]?ال(?=..)|^لل(?=..)/, '');
  return namedThings.has(noun) || namedThings.has(noun.slice(1));
}

function toQuote(text: string, { start, end }: Span, { text: cue, speaker }: ArabicCue): Quote {
  return { start, end, text: text.slice(start, end), cue, ...(speaker === undefined ? {} : { speaker }) };
}

/** Words in marks that only punctuation and "and" part from those before: "…".. و"…". */
function follows({ tokens, keys }: ArabicWords, before: QuotedTokens, { open, close }: QuotedTokens): boolean {
  if (close - open <= leastSpeechWords) return false;
  for (let at = before.close + 1; at < open; at++) if (tokens[at]!.kind !== 'other' && keys[at] !== 'و') return false;
  return true;
}

/** The nearest cue in the same sentence before a pair of marks, if it introduces them or they are too long for a name. */
function cueBefore(words: ArabicWords, list: ArabicCueList, { open, close }: QuotedTokens): ArabicCue | undefined {
  const cue = list.before(open);
  if (cue === undefined || open - cue.at > reach + 9) return undefined;
  for (let at = cue.at; at < open; at++) if (!words.isQuoted(at) && words.endsSentence(at)) return undefined;
  if (close - open > leastSpeechWords || isOpener(words, open - 1)) return cue;
  const gap = open - cue.speakerEnd;
  const isNaming = namingCues.has(cue.key);
  return (gap <= 1 && (isNaming || gap === 1 || close - open > 2)) || (gap <= longestGap && isNaming) ? cue : undefined;
}

/** A sentence that is nothing but words in marks goes on with whoever spoke in the sentence before. */
function cueOfSentenceBefore(words: ArabicWords, list: ArabicCueList, { open, close }: QuotedTokens): ArabicCue | undefined {
  const isAlone = words.endsSentence(open - 1) && (words.endsSentence(close) || words.endsSentence(close + 1));
  if (!isAlone || close - open <= 2) return undefined;
  const start = words.sentenceStart(open - 1);
  const cue = list.before(open);
  return cue !== undefined && cue.at >= start ? cue : undefined;
}

/** "…"، بحسب البيان or "…"، قال فلان. */
function cueAfter(words: ArabicWords, list: ArabicCueList, { close }: QuotedTokens): ArabicCue | undefined {
  const cue = list.after(close);
  // وأضاف begins a clause of its own.
  if (cue === undefined || cue.at - close > 4 || words.cueAt(cue.at)?.prefix === 1) return undefined;
  for (let at = close + 1; at < cue.at; at++) {
    const isBetween = words.tokens[at]!.kind === 'other' || words.keys[at] === 'هكذا' || words.keys[at] === 'علي';
    if (!isBetween || words.endsSentence(at)) return undefined;
  }
  return cue;
}

/** The clause after أن or إن, after a colon or after a verb of emphasis, up to the next clause that reports. */
function reportedBy(words: ArabicWords, list: ArabicCueList, index: number): Clause | undefined {
  const { keys } = words;
  const cue = list.cues[index]!;
  const next = list.nextClause(index);
  let first = cue.at + 1;
  while (first < next && first - cue.at <= reach && !opensClause(words, first)) {
    const close = words.closing(first);
    // Few words in marks before أن are a name: أعلنت شركة «الأفق» أن.
    if (close !== undefined && close - first - 1 <= mostWordsOfName && keys[first - 1] !== ':') first = close;
    if (close === undefined && (words.isQuoted(first) || words.endsSentence(first))) break;
    if (close !== undefined && first !== close) break;
    first++;
  }
  if (first < next && opensClause(words, first) && !words.isQuoted(first)) {
    const start = openers.has(keys[first + 1] ?? '') && keys[first] === ':' ? first + 2 : first + 1;
    return clauseFrom(words, start, next);
  }
  const isPointing = pointingCues.has(cue.key);
  if (!isPointing && !emphasisCues.has(cue.key)) return undefined;
  first = cue.speakerEnd;
  if (keys[first] === 'ل' && words.closing(first + 1) !== undefined) first = words.closing(first + 1)! + 1;
  while (
    first < next &&
    (words.tokens[first]!.kind === 'other' || keys[first] === 'علي' || (isPointing && keys[first] === 'الي'))
  )
    first++;
  if (isPointing && !(keys[first - 1] === 'الي' && reportedNouns.has(keys[first] ?? ''))) return undefined;
  if (prepositions.has(keys[first] ?? '') || keys[first - 1] === '،') return undefined;
  const clause = clauseFrom(words, first, next);
  // أكد دعمه ل"العراق": without أن the words in marks are what was said.
  for (let at = clause?.from ?? 0; at < (clause?.to ?? 0); at++) if (words.isQuoted(at)) return undefined;
  return clause;
}

/** أن and its like or a colon, but not the formula إن شاء الله. */
function opensClause({ keys }: ArabicWords, at: number): boolean {
  return (openers.has(keys[at]!) && keys[at + 1] !== 'شاء') || keys[at] === ':';
}

function isOpener({ keys }: ArabicWords, at: number): boolean {
  return openers.has(keys[at]!) || keys[at] === ':';
}

/** بحسب فلان، فإن… and …، بحسب فلان: the rest of the sentence on the other side of the source. */
function attributed(words: ArabicWords, list: ArabicCueList, index: number): Clause | undefined {
  const { cues } = list;
  const cue = cues[index]!;
  if (cue.speaker === undefined) return undefined;
  const start = words.sentenceStart(cue.at);
  if (cue.at > start) {
    const isOwn = index > 0 && cues[index - 1]!.at >= start;
    const isLast = words.endsSentence(cue.speakerEnd - 1) || words.endsSentence(cue.speakerEnd);
    if (isOwn || !isLast || words.isQuoted(cue.at - 1) || words.isQuoted(cue.at - 2)) return undefined;
    let end = cue.at;
    while (end > start && sourceWords.has(words.keys[end - 1]!)) end--;
    return clauseFrom(words, start, end);
  }
  let first = cue.speakerEnd;
  if (words.keys[first] === '،') first++;
  else if (!openers.has(words.keys[first] ?? '')) return undefined;
  if (openers.has(words.keys[first] ?? '')) first++;
  return clauseFrom(words, first, list.nextClause(index));
}

/**
 * From a token to the end of its sentence, but not over `limit`. Words in marks stay within it; where it is nothing but words in
 * marks (أن "…") it is no clause of its own.
 */
function clauseFrom(words: ArabicWords, start: number, limit: number): Clause | undefined {
  const { tokens, keys } = words;
  let first = start;
  while (first < limit && tokens[first]!.kind === 'other' && !words.isQuoted(first) && !words.endsSentence(first)) first++;
  let end = first;
  while (end < limit) {
    end++;
    if (!words.isQuoted(end - 1) && words.endsSentence(end - 1)) break;
  }
  while (end > first && !words.isQuoted(end - 1) && (tokens[end - 1]!.kind === 'other' || conjunctions.has(keys[end - 1]!)))
    end--;
  if (keys[end] === 'حين' && keys[end - 1] === 'في') end--;
  while (end > first && tokens[end - 1]!.kind === 'other' && !words.isQuoted(end - 1)) end--;
  const close = words.closing(first);
  if (close !== undefined && (close >= end - 1 || tokens[close + 1]!.kind === 'other' || keys[close + 1]!.startsWith('و')))
    return undefined;
  let count = 0;
  for (let at = first; at < end; at++) if (tokens[at]!.kind !== 'other') count++;
  return count < leastIndirectWords ? undefined : { from: first, to: end };
}
