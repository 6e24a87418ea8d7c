import { normalizeArabic } from '@naba/arabic';
import type { Span, Token } from '@naba/text';
import { findArabicCues } from './arabic-speakers';
import type { ArabicCue } from './arabic-speakers';
import { ArabicWords } from './arabic-words';
import { emphasisCues, namedThings, openers, prepositions } from './arabic-cues';
import type { Quote } from './quote';
import { insideOf, pairQuotationMarks } from './quoted-spans';
import type { QuotedTokens } from './quoted-spans';

const leastIndirectWords = 2;
const mostWordsOfName = 4;
/** How many tokens after a cue what it reports may begin. */
const reach = 22;
const conjunctions: ReadonlySet<string> = new Set(['فيما', 'بينما', 'كما', 'حيث', 'في حين'].map(normalizeArabic));

/**
 * Quotes in Arabic text with their speakers: words between marks that a reporting word introduces or follows, and reported
 * speech after أن or إن, after a source (بحسب فلان) or after a verb of emphasis.
 */
export function findArabicQuotes(text: string, tokens: readonly Token[]): Quote[] {
  const pairs = pairQuotationMarks(text, tokens);
  const words = new ArabicWords(text, tokens, pairs);
  const cues = findArabicCues(words);
  const quotes: Quote[] = [];
  for (const pair of pairs) {
    if (isName(words, pair)) continue;
    const cue = cueBefore(words, cues, pair) ?? cueAfter(words, cues, pair);
    if (cue !== undefined) quotes.push(toQuote(text, insideOf(tokens, pair), cue));
  }
  for (const [index, cue] of cues.entries()) {
    const reported = cue.kind === 'attribution' ? attributed(words, cue) : reportedBy(words, cue, cues.slice(index + 1));
    if (reported !== undefined) quotes.push(toQuote(text, reported, cue));
  }
  return quotes.sort((a, b) => a.start - b.start);
}

/** Few words in marks after the noun that they name. */
function isName({ keys }: ArabicWords, { open, close }: QuotedTokens): boolean {
  const noun = (keys[open - 1] ?? '').replace(/^[وفبك]?ال(?=..)|^لل(?=..)/, '');
  return close - open - 1 <= mostWordsOfName && (namedThings.has(noun) || namedThings.has(noun.slice(1)));
}

function toQuote(text: string, { start, end }: Span, { text: cue, speaker }: ArabicCue): Quote {
  return { start, end, text: text.slice(start, end), cue, ...(speaker === undefined ? {} : { speaker }) };
}

/** The nearest cue in the same sentence before a pair of marks. */
function cueBefore(words: ArabicWords, cues: readonly ArabicCue[], { open }: QuotedTokens): ArabicCue | undefined {
  const cue = cues.findLast(({ at }) => at < open);
  if (cue === undefined || open - cue.at > reach + 9) return undefined;
  for (let at = cue.at; at < open; at++) if (!words.isQuoted(at) && words.endsSentence(at)) return undefined;
  return cue;
}

/** "…"، بحسب البيان or "…"، قال فلان. */
function cueAfter(words: ArabicWords, cues: readonly ArabicCue[], { close }: QuotedTokens): ArabicCue | undefined {
  const cue = cues.find(({ at }) => at > close);
  if (cue === undefined || cue.at - close > 3) return undefined;
  for (let at = close + 1; at < cue.at; at++) {
    if (words.tokens[at]!.kind !== 'other' && words.keys[at] !== 'هكذا') return undefined;
  }
  return cue;
}

/** The clause after أن or إن, or after a verb of emphasis, up to the next clause that reports. */
function reportedBy(words: ArabicWords, cue: ArabicCue, later: readonly ArabicCue[]): Span | undefined {
  const { keys } = words;
  const next =
    later.find(({ at, kind }) => kind === 'participle' || (kind === 'verb' && beginsClause(words, at)))?.at ?? keys.length;
  let first = cue.at + 1;
  while (first < next && first - cue.at <= reach && !opensClause(words, first)) {
    if (words.isQuoted(first) || words.endsSentence(first)) break;
    first++;
  }
  if (first < next && opensClause(words, first) && !words.isQuoted(first)) return clauseFrom(words, first + 1, next);
  if (!emphasisCues.has(cue.key)) return undefined;
  first = cue.speakerEnd;
  while (first < next && (words.tokens[first]!.kind === 'other' || keys[first] === 'علي')) first++;
  return prepositions.has(keys[first] ?? '') ? undefined : clauseFrom(words, first, next);
}

/** أن and its like, but not the formula إن شاء الله. */
function opensClause({ keys }: ArabicWords, at: number): boolean {
  return openers.has(keys[at]!) && keys[at + 1] !== 'شاء';
}

function beginsClause(words: ArabicWords, at: number): boolean {
  return words.keys[at]!.startsWith('و') || conjunctions.has(words.keys[at - 1] ?? '') || words.endsSentence(at - 1);
}

/** بحسب فلان، فإن… and …، بحسب فلان: the rest of the sentence on the other side of the source. */
function attributed(words: ArabicWords, cue: ArabicCue): Span | undefined {
  if (cue.speaker === undefined) return undefined;
  const start = words.sentenceStart(cue.at);
  if (cue.at > start) {
    return words.endsSentence(cue.speakerEnd - 1) || words.endsSentence(cue.speakerEnd)
      ? clauseFrom(words, start, cue.at)
      : undefined;
  }
  let first = cue.speakerEnd;
  if (words.keys[first] !== '،') return undefined;
  first++;
  if (openers.has(words.keys[first] ?? '')) first++;
  return clauseFrom(words, first, words.keys.length);
}

/** From a token to the end of its sentence, but not over `limit`; nothing where marks stand inside. */
function clauseFrom(words: ArabicWords, first: number, limit: number): Span | undefined {
  const { tokens, keys } = words;
  let end = first;
  while (end < limit && !words.isQuoted(end)) {
    end++;
    if (words.endsSentence(end - 1)) break;
  }
  if (end < limit && words.isQuoted(end)) return undefined;
  while (end > first && (tokens[end - 1]!.kind === 'other' || conjunctions.has(keys[end - 1]!))) end--;
  const count = tokens.slice(first, end).filter(({ kind }) => kind !== 'other').length;
  return count < leastIndirectWords ? undefined : { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}
