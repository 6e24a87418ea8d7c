import type { Span } from '@naba/text';
import {
  addressee,
  insertions,
  noSources,
  objectVerbs,
  ownWords,
  papers,
  prepositions,
  relayVerbs,
  reportedNouns,
  saidNouns,
  speakerEnds,
} from './arabic-cues';
import type { CueKind } from './arabic-cues';
import { issuerOf, paperAt, phraseFrom, sourceAfter, withName } from './arabic-phrases';
import type { Phrase } from './arabic-phrases';
import { isSourceVerb, isVerbHere } from './arabic-verb.rules';
import type { ArabicWords } from './arabic-words';
import { firstFrom } from './in-order';
import type { Quote } from './quote';

/** A reporting word with whoever speaks. */
export interface ArabicCue {
  readonly kind: CueKind;
  /** Index of its token. */
  readonly at: number;
  /** Normalised, without its conjunction. */
  readonly key: string;
  /** As written, without its conjunction. */
  readonly text: string;
  readonly speaker: Quote['speaker'];
  /** Index of the first token after cue and speaker. */
  readonly speakerEnd: number;
}

/** A reporting word, with what its phrase says of the speaker. */
interface ReadCue {
  readonly at: number;
  readonly kind: CueKind;
  readonly stem: string;
  /** Length of its conjunction. */
  readonly prefix: number;
  readonly phrase: Phrase;
}

/**
 * Every reporting word outside quotation marks. One without a subject of its own speaks for the last speaker.
 * @param people where people are named, in the order of the text
 */
export function findArabicCues(words: ArabicWords, people: readonly Span[] = []): ArabicCue[] {
  const cues: ArabicCue[] = [];
  let last: Quote['speaker'];
  for (let at = 0; at < words.tokens.length; at++) {
    const read = words.isQuoted(at) ? undefined : readCue(words, at);
    if (read === undefined) continue;
    const { kind, stem, prefix, phrase } = read;
    const isSource = kind === 'attribution' && phrase !== lastSpoke;
    let speaker = ownSpeaker(words, read, people);
    if (speaker === undefined && !isSource) {
      speaker = isFirstOfSentence(words, cues, at) ? personAbove(words, at, people) : undefined;
      speaker ??= last ??= subjectNearby(words, at, people);
    }
    if (!isSource || words.endsSentence(at - 1)) last = speaker;
    else last ??= speaker;
    const text = words.tokens[at]!.text.slice(prefix);
    cues.push({ kind, at, key: stem, text, speaker, speakerEnd: phrase === lastSpoke ? at + 2 : phrase.end });
  }
  return cues;
}

function isFirstOfSentence(words: ArabicWords, before: readonly ArabicCue[], at: number): boolean {
  return (before.at(-1)?.at ?? -1) < words.sentenceStart(at);
}

/** Stands for whoever spoke last: على حد قوله. */
const lastSpoke: Phrase = { speaker: undefined, end: 0 };

/** A word as the reporting word that it is at its place; undefined where it reports nothing. */
function readCue(words: ArabicWords, at: number): ReadCue | undefined {
  const found = words.cueAt(at);
  const paper = found === undefined ? paperAt(words, at) : undefined;
  if (paper !== undefined) {
    const stem = words.keys[at]!;
    const prefix = stem.startsWith('و') ? 1 : 0;
    return { at, kind: kindHere(words, at, 'verb', prefix), stem, prefix, phrase: paper };
  }
  if (found === undefined || (found.kind === 'verb' && !isVerbHere({ words, at, ...found }))) return undefined;
  const { kind, stem, prefix } = found;
  const phrase = phraseOf(words, at, kind, stem, prefix);
  return phrase === undefined ? undefined : { at, kind: kindHere(words, at, kind, prefix), stem, prefix, phrase };
}

/** حسبما قال الوزير: the verb names a source. */
function kindHere(words: ArabicWords, at: number, kind: CueKind, prefix: number): CueKind {
  return kind === 'verb' && prefix === 0 && isSourceVerb(words, at) ? 'attribution' : kind;
}

function ownSpeaker(words: ArabicWords, { at, kind, phrase }: ReadCue, people: readonly Span[]): Quote['speaker'] {
  if (phrase.speaker !== undefined && isSomebody(words, phrase.speaker, people)) return phrase.speaker;
  return kind === 'verb' ? personBefore(words, at, people) : undefined;
}

function phraseOf(words: ArabicWords, at: number, kind: CueKind, stem: string, prefix: number): Phrase | undefined {
  if (kind === 'participle') return { speaker: undefined, end: at + 1 };
  return kind === 'attribution' ? sourceOf(words, at, stem) : subjectOf(words, at, stem, prefix);
}

function sourceOf(words: ArabicWords, at: number, stem: string): Phrase | undefined {
  const next = words.keys[at + 1] ?? '';
  if (stem === 'نقلا') return next === 'عن' ? phraseFrom(words, at + 2) : undefined;
  if (ownWords.has(next)) return lastSpoke;
  // حسبما قال فلان: the verb is the cue.
  if (stem === 'حسبما' || stem === 'حد') return undefined;
  // وفقا لما ذكرته الهيئة: the source stands after the verb
  if (next === 'ما' || next === 'لما') return phraseFrom(words, at + 3);
  const isRule = noSources.has(next.replace(/^ل(?=..)/, '')) || noSources.has(next.replace(/^لل(?=..)/, 'ال'));
  return isRule ? undefined : sourceAfter(words, at, stem);
}

/** The subject of a verb: behind it, or before it where nobody stands behind. */
function subjectOf(words: ArabicWords, at: number, stem: string, prefix: number): Phrase {
  if (relayVerbs.has(stem)) {
    const from = words.keys.slice(at, at + 9).indexOf('عن');
    if (from > 0) return phraseFrom(words, at + from + 1);
  }
  const first = afterInsertions(words, at + 1);
  if (papers.has(words.keys[first] ?? '') && stem.startsWith('ذكر')) return issuerOf(words, first);
  const phrase = phraseFrom(words, first, objectVerbs.has(stem));
  if (phrase.speaker === undefined) return { speaker: subjectBefore(words, at, prefix), end: first };
  return withName(words, first, phrase);
}

/** The first token behind adverbials and those to whom something is said, and the commas behind these. */
function afterInsertions({ keys }: ArabicWords, from: number): number {
  let first = from;
  const isBetween = (key: string): boolean => insertions.has(key) || addressee.test(key) || (first > from && key === '،');
  while (isBetween(keys[first] ?? '')) first++;
  return first;
}

/** وكان *المستشار فلان* قد أعلن, لكن *فلان* قال: the subject between a particle and its verb. */
function subjectBefore(words: ArabicWords, verb: number, prefix: number): Quote['speaker'] {
  // أما القائد فأكد: only this particle has its verb after a conjunction.
  const particle = prefix === 0 ? /^(?:و?كان(?:ت|وا)?|لكن|فيما|بينما|فان)$/ : /^و?اما$/;
  const start = words.sentenceStart(verb);
  for (let at = verb - 1; at >= Math.max(start, verb - 12); at--) {
    if (words.isQuoted(at) || words.cueAt(at)?.kind === 'verb') return undefined;
    if (!particle.test(words.keys[at]!) && !(prefix === 0 && isBut(words, at))) continue;
    let end = verb;
    while (end > at + 1 && (words.tokens[end - 1]!.kind === 'other' || words.keys[end - 1] === 'قد')) end--;
    return speakerEnds.has(words.keys[at + 1]!) ? undefined : words.phrase(at + 1, end);
  }
  return undefined;
}

/** غير أن, إلا أن. */
function isBut({ keys }: ArabicWords, at: number): boolean {
  return keys[at] === 'ان' && /^(?:غير|الا)$/.test(keys[at - 1] ?? '');
}

/** *سامي النجار* قال: the person whose name ends right before the verb. */
function personBefore({ tokens, text }: ArabicWords, verb: number, people: readonly Span[]): Quote['speaker'] {
  const end = verb > 0 ? tokens[verb - 1]!.end : -1;
  const person = people[firstFrom(people, end, (span) => span.end)];
  if (person?.end !== end) return undefined;
  return { start: person.start, end, text: text.slice(person.start, end) };
}

/** Whether a phrase can be whoever speaks: no object (اقترحت اتصالا), no adverbial (أجابت ببرودة), nothing said (كررت قول). */
function isSomebody(words: ArabicWords, { start, end }: Span, people: readonly Span[]): boolean {
  const token = words.tokens[words.firstFrom(start)]!;
  const key = words.keys[words.firstFrom(start)]!;
  if (/ً|[^ء]اً$/u.test(token.text.slice(-2))) return false;
  const person = people[firstFrom(people, start, (span) => span.start)];
  if (person !== undefined && person.start < end) return true;
  return !saidNouns.has(key) && !reportedNouns.has(key) && !/^ب(?!ال).{3,}ه$/u.test(key);
}

/** The person whom the sentence names first before a verb without a subject: نصح *المدرب فلان* الفرق وقال. */
function personAbove(words: ArabicWords, at: number, people: readonly Span[]): Quote['speaker'] {
  const from = words.tokens[words.sentenceStart(at)]!.start;
  const person = people[firstFrom(people, from, ({ start }) => start)];
  if (person === undefined || person.end > words.tokens[at]!.start) return undefined;
  const first = words.firstFrom(person.start);
  if (
    words.isQuoted(first) ||
    prepositions.has(words.keys[first - 1] ?? '') ||
    /^(?:[لب].|و?(?:بن|ابن)$)/.test(words.keys[first]!)
  ) {
    return undefined;
  }
  return { start: person.start, end: person.end, text: words.text.slice(person.start, person.end) };
}

/** Where nobody has spoken yet: whom this sentence or the one before names, or the noun phrase after the verb that opens it. */
function subjectNearby(words: ArabicWords, at: number, people: readonly Span[]): Quote['speaker'] {
  let start = words.sentenceStart(at);
  for (let sentence = 0; sentence < 2 && start >= 0; sentence++) {
    const from = words.tokens[start]!.start;
    const first = people[firstFrom(people, from, (span) => span.start)];
    const person = first !== undefined && first.end <= words.tokens[at]!.start ? first : undefined;
    if (
      person?.start !== from &&
      start + 1 < at &&
      !words.keys[start]!.startsWith('ال') &&
      words.tokens[start]!.kind === 'word'
    ) {
      const { speaker, end } = phraseFrom(words, start + 1);
      if (speaker !== undefined && words.keys.slice(start + 1, end).some((key) => key.startsWith('ال'))) return speaker;
    }
    if (person !== undefined) return { start: person.start, end: person.end, text: words.text.slice(person.start, person.end) };
    if (start === 0) break;
    start = words.sentenceStart(start - 1);
  }
  return undefined;
}
