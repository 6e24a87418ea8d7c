import type { Span, Token } from '@naba/text';
import { finiteVerbs, looseVerbs, verbsWithoutThat } from './english-cues';
import { findEnglishCues, nameThatOpens } from './english-speakers';
import type { EnglishCue } from './english-speakers';
import { EnglishWords } from './english-words';
import type { Quote } from './quote';
import { insideOf, pairQuotationMarks } from './quoted-spans';
import type { QuotedTokens } from './quoted-spans';

const leastIndirectWords = 3;
/** Longer ones are text whose sentences could not be told apart. */
const mostIndirectWords = 100;

/** "SEOUL (Reuters) - ", "LONDON, Oct 2 (AFP) - ", "NEW YORK: ", "AP - ": where a report comes from. */
const dateline =
  /^(?:\p{Lu}[\p{Lu}'. -]+(?:,[^.:()]{2,40}?)?(?:\s*\([\p{L} ]{2,30}\))?\s*(?:--|[—–:]|\s-)\s*|(?:AFP|AP|Reuters)\s+-\s+)(?=\S)/u;

function datelineLength(sentence: string): number {
  return dateline.exec(sentence)?.[0].length ?? 0;
}

/**
 * Quotes in English text with their speakers: words between marks beside a reporting verb ("…," said X; X said: "…"), and
 * reported speech after "said that" or before "according to X". A pronoun speaks for the last speaker.
 */
export function findEnglishQuotes(text: string, tokens: readonly Token[], sentences: readonly Span[]): Quote[] {
  const pairs = pairQuotationMarks(text, tokens);
  const words = new EnglishWords(text, tokens, pairs);
  const quotes: Quote[] = [];
  let last: Quote['speaker'];
  let running: EnglishCue | undefined;
  for (const unit of joinQuoted(tokens, pairs, sentences)) {
    const [from, to] = words.tokenRange({ start: unit.start + datelineLength(text.slice(unit.start, unit.end)), end: unit.end });
    const own = pairs.filter(({ open }) => open >= from && open < to);
    const cues = findEnglishCues(words, from, to, last);
    const used = new Set<EnglishCue>();
    for (const pair of own) {
      const cue = nearest(cues, pair);
      // A sentence that is nothing but a quotation goes on with the words quoted right before.
      const isAlone = pair.open === from && to - pair.close <= 2;
      const source = cue ?? (isAlone ? running : undefined);
      if (source !== undefined) quotes.push(toQuote(text, insideOf(tokens, pair), source));
      if (cue !== undefined) used.add(cue);
      running = source;
    }
    if (own.length === 0) running = undefined;
    for (const [index, cue] of cues.entries()) {
      const isFree = own.length === 0 || (!used.has(cue) && cue.at > own.at(-1)!.close);
      const reported = isFree ? reportedBy(words, cue, cues[index + 1], from, to) : undefined;
      if (reported !== undefined) quotes.push(toQuote(text, reported, cue));
    }
    last = cues.findLast(({ speaker }) => speaker !== undefined)?.speaker ?? last ?? nameThatOpens(words, from, to);
  }
  return quotes.sort((a, b) => a.start - b.start);
}

function toQuote(text: string, { start, end }: Span, { text: cue, speaker }: EnglishCue): Quote {
  const stop = text[end - 1] === ',' ? end - 1 : end;
  return { start, end: stop, text: text.slice(start, stop), cue, ...(speaker === undefined ? {} : { speaker }) };
}

/** Sentences; those that one pair of marks holds together are joined to one. */
function joinQuoted(tokens: readonly Token[], pairs: readonly QuotedTokens[], sentences: readonly Span[]): Span[] {
  const units: Span[] = [];
  for (const { start, end } of sentences) {
    const previous = units.at(-1);
    const isHeld =
      previous !== undefined && pairs.some(({ open, close }) => tokens[open]!.start < previous.end && tokens[close]!.end > start);
    if (isHeld) units[units.length - 1] = { start: previous.start, end };
    else units.push({ start, end });
  }
  return units;
}

function nearest(cues: readonly EnglishCue[], { open, close }: QuotedTokens): EnglishCue | undefined {
  const distance = ({ at }: EnglishCue): number => (at > close ? at - close : open - at);
  return cues.reduce<EnglishCue | undefined>(
    (best, cue) => (best === undefined || distance(cue) < distance(best) ? cue : best),
    undefined,
  );
}

/** What one reporting word in a sentence without marks reports; it ends before the clause of the next. */
function reportedBy(
  words: EnglishWords,
  cue: EnglishCue,
  next: EnglishCue | undefined,
  from: number,
  to: number,
): Span | undefined {
  const end = next === undefined ? to : clauseEnd(words, cue.to, next.from);
  if (cue.kind === 'attribution') return attributed(words, cue, from, end);
  const { keys } = words;
  // "…, X said in a report": what is said stands before.
  const isAfterwards =
    cue.kind === 'verb' && keys[cue.from - 1] === ',' && cue.from > from + leastIndirectWords && words.endsClause(cue.to, end);
  const that = keys.indexOf('that', cue.at);
  if (that > cue.at && that < end && that - cue.at < 8) return spanOf(words, that + 1, end);
  if (isAfterwards) return spanOf(words, from, cue.from);
  if (looseVerbs.has(keys[cue.at]!) && !keys.slice(cue.to, end).some((key) => finiteVerbs.has(key))) return undefined;
  return verbsWithoutThat.has(keys[cue.at]!) ? spanOf(words, cue.to, end) : undefined;
}

function attributed(words: EnglishWords, cue: EnglishCue, from: number, end: number): Span | undefined {
  if (cue.at > from) return spanOf(words, from, cue.at);
  const comma = words.keys.indexOf(',', cue.at);
  return comma < 0 || comma >= end ? undefined : spanOf(words, comma + 1, end);
}

/** Where a clause ends that another follows: at the last comma before it, with "while" and the like left out. */
function clauseEnd(words: EnglishWords, first: number, next: number): number {
  const comma = words.keys.lastIndexOf(',', next);
  return comma > first ? comma : next;
}

function spanOf({ tokens }: EnglishWords, from: number, to: number): Span | undefined {
  let first = from;
  let end = to;
  while (end > first && tokens[end - 1]!.kind === 'other') end--;
  while (first < end && tokens[first]!.kind === 'other') first++;
  const length = end - first;
  return length < leastIndirectWords || length > mostIndirectWords
    ? undefined
    : { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}
