import type { Span, Token } from '@naba/text';
import { cueWithin, englishMarksRules, reportedBy } from './english-clauses';
import type { EnglishSentence } from './english-clauses';
import { Discourse, role } from './english-discourse';
import { openingNoun, withName } from './english-phrases';
import { findEnglishCues } from './english-speakers';
import type { EnglishCue } from './english-speakers';
import { EnglishWords } from './english-words';
import type { Quote } from './quote';
import { firstMatch } from './quote-rule';
import { insideOf } from './quoted-spans';
import type { QuotedTokens } from './quoted-spans';

/** Fewer words in marks after a colon are a name or a term. */
const leastSpeechWords = 3;
/** Fewer tokens in marks without a reporting word are a title or a term. */
const leastSentence = 6;

/** Words in marks that stand alone in their sentence. */
export const englishLoneMarksRules = {
  alone: { id: 'en-marks-alone', reason: 'They go on with whoever spoke in the sentence before' },
  afterTopic: { id: 'en-marks-after-topic', reason: 'They are of the person whom the sentence before is about' },
} as const;
const { alone, afterTopic } = englishLoneMarksRules;

/** More tokens are text whose sentences could not be told apart: it is read in pieces, lest each word asks about all of them. */
const longestSentence = 300;
const longestDateline = 200;

/** "SEOUL (Reuters) - ", "LONDON, Oct 2 (AFP) - ", "NEW YORK: ", "AP - ": where a report comes from. */
const dateline =
  /^(?:\p{Lu}[\p{Lu}'. -]+(?:,[^.:()]{2,40}?)?(?:\s*\([\p{L} -]{2,30}\))?\s*(?:--|[—–:]|\s-)\s*|(?:AFP|AP|Reuters)\s+-\s+)(?=\S)/u;

/**
 * Quotes in English text with their speakers: words between marks beside a reporting verb ("…," said X; X said: "…"), and
 * reported speech after "said that" or before "according to X". A pronoun speaks for the last speaker who fits.
 * @param pairs quotation marks of the text, by `pairQuotationMarks`
 * @param people where people are named, in the order of the text
 */
export function findEnglishQuotes(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  pairs: readonly QuotedTokens[],
  people?: readonly Span[],
): Quote[] {
  const words = new EnglishWords(text, tokens, pairs);
  const discourse = new Discourse(words, people);
  const quotes: Quote[] = [];
  let running: EnglishCue | undefined;
  let nextPair = 0;
  for (const [from, to] of sentenceRanges(words, joinQuoted(tokens, pairs, sentences))) {
    const firstPair = nextPair;
    while (nextPair < pairs.length && pairs[nextPair]!.open < to) nextPair++;
    const sentence = readSentence(words, { from, to, pairs: pairs.slice(firstPair, nextPair) }, discourse);
    const isBare = sentence.cues.length === 0 && isOnlyMarks(words, from, to);
    if (running !== undefined && isBare) quotes.push(...goingOn(words, sentence.pairs, running));
    else {
      quotes.push(...quotesOf(words, sentence));
      running = whoGoesOn(sentence.cues) ?? aboutWhom(sentence);
    }
  }
  return quotes.sort((a, b) => a.start - b.start);
}

/** A sentence with its reporting words, and whom it is about. */
interface ReadSentence extends EnglishSentence {
  readonly topic: EnglishCue['speaker'];
}

function readSentence(words: EnglishWords, sentence: Omit<EnglishSentence, 'cues'>, discourse: Discourse): ReadSentence {
  const { from, to, pairs } = sentence;
  const cues = findEnglishCues(words, from, to, discourse);
  discourse.noteSentence(from, to, openingNoun(words, from, to)?.speaker);
  const isAboutNobody = isOnlyMarks(words, from, to) || /^[:?]$/.test(words.key(to - 1));
  const topic = isAboutNobody ? undefined : topicOf(words, from, to, discourse);
  const introduced = cues.length === 0 ? cueBeforeColon(words, from, pairs) : undefined;
  return { ...sentence, topic, cues: introduced === undefined ? cues : [introduced] };
}

/** A sentence that is nothing but a quotation goes on with the words of whoever spoke right before. */
function goingOn(words: EnglishWords, pairs: readonly QuotedTokens[], cue: EnglishCue): Quote[] {
  return pairs
    .filter((pair) => cue.text !== '' || isSpeech(words, pair))
    .map((pair) => toQuote(words, insideOf(words.tokens, pair), cue, cue.text === '' ? afterTopic.id : alone.id));
}

/** What stands for a reporting word where a sentence only tells of somebody. */
function aboutWhom({ from, topic }: ReadSentence): EnglishCue | undefined {
  return topic === undefined ? undefined : { kind: 'verb', at: from, text: '', speaker: topic, from, to: from };
}

/** Who speaks in a sentence of nothing but marks that follows: not the paper that reports it (…, X said, the Times reported). */
function whoGoesOn(cues: readonly EnglishCue[]): EnglishCue | undefined {
  const verbs = cues.filter(({ kind, speaker }) => kind === 'verb' && speaker !== undefined);
  return (
    verbs.findLast(({ text }) => !text.startsWith('report')) ?? cues.findLast(({ kind }) => kind !== 'participle') ?? cues.at(-1)
  );
}

/** The person whom a sentence is about that tells nothing said: its words in marks may follow without a reporting word. */
function topicOf(words: EnglishWords, from: number, to: number, discourse: Discourse): EnglishCue['speaker'] {
  if (/^(?:he|she)$/.test(words.key(from))) return discourse.whoIs(words.key(from));
  const person = discourse.last;
  return person !== undefined &&
    words.firstFrom(person.start) >= from &&
    words.firstFrom(person.start) <= from + 2 &&
    person.end <= words.tokens[to - 1]!.end
    ? person
    : undefined;
}

/** Whether words in marks are a sentence, and no title or term. */
function isSpeech(words: EnglishWords, { open, close }: QuotedTokens): boolean {
  return close - open > leastSentence && words.isCapital(open + 1) && /[,.!?…]/.test(words.key(close - 1));
}

/** Sentences in tokens, without their datelines. */
function sentenceRanges(words: EnglishWords, sentences: readonly Span[]): [from: number, to: number][] {
  return sentences.flatMap(({ start, end }) => {
    const origin = dateline.exec(words.text.slice(start, Math.min(end, start + longestDateline)))?.[0].length ?? 0;
    const [first, last] = words.tokenRange({ start: start + origin, end });
    const pieces = Array.from(
      { length: Math.max(1, Math.ceil((last - first) / longestSentence)) },
      (_, index) => first + index * longestSentence,
    );
    return pieces.map((from): [number, number] => [from, Math.min(last, from + longestSentence)]);
  });
}

/** The poet disagrees: "…": any verb introduces a sentence in marks after a colon. */
function cueBeforeColon(words: EnglishWords, from: number, pairs: readonly QuotedTokens[]): EnglishCue | undefined {
  const pair = pairs.find(({ open, close }) => words.isMark(open - 1, ':') && close - open > leastSpeechWords);
  const noun = pair === undefined ? undefined : openingNoun(words, from, pair.open - 1);
  if (pair === undefined || noun === undefined || noun.to >= pair.open - 1) return undefined;
  const { text } = words.phrase(noun.from, noun.to);
  if (!role.test(text) && !/ \p{Lu}/u.test(text)) return undefined;
  const at = pair.open - 2;
  return { kind: 'verb', at, text: words.tokens[at]!.text, speaker: withName(words, noun).speaker, from: noun.from, to: at + 1 };
}

function isOnlyMarks(words: EnglishWords, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words.isPlainWord(at)) return false;
  return true;
}

function quotesOf(words: EnglishWords, sentence: EnglishSentence): Quote[] {
  const { pairs, cues } = sentence;
  if (cues.length === 0) return [];
  const quotes: Quote[] = [];
  const used = new Set<EnglishCue>();
  const spoken: QuotedTokens[] = [];
  for (const pair of pairs) {
    const claimed = firstMatch(englishMarksRules, { words, sentence, pair, used });
    if (claimed === undefined) continue;
    quotes.push(toQuote(words, insideOf(words.tokens, pair), claimed.found, claimed.rule));
    used.add(claimed.found);
    spoken.push(pair);
  }
  const clauses = clausesOf(words, sentence, used, spoken);
  for (const { quote } of clauses) {
    while (quotes.length > 0 && holds(quote, quotes.at(-1)!)) quotes.pop();
    quotes.push(quote);
  }
  const isFree = (pair: QuotedTokens): boolean =>
    !spoken.includes(pair) && clauses.every(({ from, to }) => pair.close < from || pair.open >= to);
  for (const pair of pairs.filter(isFree)) {
    const claimed = cueWithin(words, cues, pair);
    if (claimed !== undefined) quotes.push(toQuote(words, insideOf(words.tokens, pair), claimed.found, claimed.rule));
  }
  return quotes;
}

/** The clauses that the reporting words without words in marks report; one over words in marks that are spoken is none. */
function clausesOf(
  words: EnglishWords,
  sentence: EnglishSentence,
  used: ReadonlySet<EnglishCue>,
  spoken: readonly QuotedTokens[],
): { from: number; to: number; quote: Quote }[] {
  const { tokens } = words;
  const clauses: { from: number; to: number; quote: Quote }[] = [];
  for (const [index, cue] of sentence.cues.entries()) {
    // A clause inside a reported one belongs to it: X said that Y said …
    if (used.has(cue) || cue.at < (clauses.at(-1)?.to ?? 0)) continue;
    const reported = reportedBy(words, sentence, index);
    if (reported === undefined) continue;
    const { from, to } = reported.found;
    if (spoken.some(({ open, close }) => open < to && close >= from)) continue;
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    clauses.push({ from, to, quote: toQuote(words, span, cue, reported.rule) });
  }
  return clauses;
}

function holds(outer: Span, { start, end }: Span): boolean {
  return start >= outer.start && end <= outer.end;
}

function toQuote({ text }: EnglishWords, { start, end }: Span, { text: cue, speaker }: EnglishCue, rule: string): Quote {
  const stop = text[end - 1] === ',' ? end - 1 : end;
  return { start, end: stop, text: text.slice(start, stop), cue, rule, ...(speaker === undefined ? {} : { speaker }) };
}

/** Sentences; those that one pair of marks holds together are joined to one. */
function joinQuoted(tokens: readonly Token[], pairs: readonly QuotedTokens[], sentences: readonly Span[]): Span[] {
  const units: Span[] = [];
  let pair = 0;
  for (const { start, end } of sentences) {
    const previous = units.at(-1);
    while (pair < pairs.length && tokens[pairs[pair]!.close]!.end <= start) pair++;
    const isHeld = previous !== undefined && pair < pairs.length && tokens[pairs[pair]!.open]!.start < previous.end;
    if (isHeld) units[units.length - 1] = { start: previous.start, end };
    else units.push({ start, end });
  }
  return units;
}
