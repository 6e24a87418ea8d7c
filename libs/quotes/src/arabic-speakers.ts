import type { Span } from '@naba/text';
import {
  addressee,
  conjunctions,
  gapEnds,
  insertions,
  noSources,
  objectVerbs,
  ownWords,
  papers,
  prepositions,
  presentVerbs,
  relayVerbs,
  speakerEnds,
} from './arabic-cues';
import type { CueKind } from './arabic-cues';
import { issuerOf, paperAt, phraseFrom, sourceAfter, withName } from './arabic-phrases';
import type { Phrase } from './arabic-phrases';
import { beforeEulogy, firstWithin, isSpeakerNoun, personBefore, standingOf, withNameBehind } from './arabic-somebody';
import { isSourceVerb, isVerbHere } from './arabic-verb.rules';
import type { ArabicWords } from './arabic-words';
import { firstFrom } from './in-order';
import type { Quote } from './quote';

/** How many words of a sentence may stand before the person whom it is about. */
const farthestSubject = 9;

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
  const chain: Chain = { last: undefined, ofNobody: -1 };
  for (let at = 0; at < words.tokens.length; at++) {
    if (words.isQuoted(at)) continue;
    const read = readCue(words, at);
    if (read === undefined) {
      chain.last = subjectOfRelative(words, at, people) ?? chain.last;
      continue;
    }
    const phrase = fullPhrase(words, read, people);
    const speaker = speakerOf(words, cues, { ...read, phrase }, people, chain);
    const text = words.tokens[at]!.text.slice(read.prefix);
    const speakerEnd = phrase === lastSpoke ? at + 2 : phrase.end;
    cues.push({ kind: read.kind, at, key: read.stem, text, speaker, speakerEnd });
  }
  return cues;
}

/** What goes on from one reporting word to the next. */
interface Chain {
  /** Whoever spoke last. */
  last: Quote['speaker'];
  /** The sentence in which a noun that is nobody speaks (والحكمة تقول): what follows there has no speaker either. */
  ofNobody: number;
}

function speakerOf(
  words: ArabicWords,
  before: readonly ArabicCue[],
  read: ReadCue,
  people: readonly Span[],
  chain: Chain,
): Quote['speaker'] {
  const { at, kind, phrase } = read;
  const isSource = kind === 'attribution' && phrase !== lastSpoke;
  const own = ownSpeaker(words, read, people);
  if (own === null) return undefined;
  let speaker = own;
  if (speaker === undefined && hasOtherSubject(words, read)) chain.ofNobody = words.sentenceStart(at);
  if (speaker === undefined && !isSource && chain.ofNobody !== words.sentenceStart(at)) {
    speaker = speakerAbove(words, before, at, people, chain);
  }
  if (!isSource || words.endsSentence(at - 1)) chain.last = speaker ?? chain.last;
  else chain.last ??= speaker;
  return speaker;
}

/** Whom a verb without a subject means. */
function speakerAbove(
  words: ArabicWords,
  before: readonly ArabicCue[],
  at: number,
  people: readonly Span[],
  chain: Chain,
): Quote['speaker'] {
  let speaker: Quote['speaker'];
  if (isFirstOfSentence(words, before, at)) {
    speaker = personAbove(words, at, people);
    chain.last = subjectOfSentenceBefore(words, before, at, people) ?? chain.last;
  }
  return speaker ?? (chain.last ??= subjectNearby(words, at, people));
}

/** What stands behind a cue, with the name that belongs to the role there. */
function fullPhrase(words: ArabicWords, { at, kind, stem, phrase }: ReadCue, people: readonly Span[]): Phrase {
  const isBehind = phrase.speaker !== undefined && phrase.speaker.start > words.tokens[at]!.start;
  return kind === 'participle' || !isBehind ? phrase : withNameBehind(words, phrase, objectVerbs.has(stem), people);
}

/** وهو ما أكده *الرئيس فلان* قائلا: whom a verb with a pronoun names speaks behind it. */
function subjectOfRelative(words: ArabicWords, at: number, people: readonly Span[]): Quote['speaker'] {
  if (!words.isRelativeAt(at)) return undefined;
  const { speaker } = phraseFrom(words, at + 1);
  return speaker !== undefined && firstWithin(people, speaker) !== undefined ? speaker : undefined;
}

/** والحكمة تقول: what stands before the verb is its subject, whatever it is. */
function hasOtherSubject(words: ArabicWords, { at, kind, stem, prefix }: ReadCue): boolean {
  if (kind !== 'verb' || prefix > 0 || !presentVerbs.has(stem)) return false;
  const first = beforeEulogy(words, at) - 1;
  return (
    first >= words.sentenceStart(at) &&
    /^[وف]?ال../.test(words.keys[first]!) &&
    !speakerEnds.has(words.keys[first]!) &&
    beginsClauseAt(words, first)
  );
}

function beginsClauseAt({ keys, tokens }: ArabicWords, at: number): boolean {
  return /^[وف]ال/.test(keys[at]!) || at === 0 || tokens[at - 1]!.kind === 'other' || conjunctions.has(keys[at - 1]!);
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

/** Whom the phrase at a cue names; null where it may name somebody, so that nobody else is meant. */
function ownSpeaker(words: ArabicWords, read: ReadCue, people: readonly Span[]): Quote['speaker'] | null {
  const { at, kind, phrase } = read;
  if (kind !== 'verb') return phrase.speaker;
  const standing = standingOf(words, read, people);
  if (standing === 'subject') return phrase.speaker;
  return personBefore(words, at, people) ?? (standing === 'unsure' ? null : undefined);
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
    const behind = words.keys.slice(at, at + 9);
    const from = behind.indexOf('عن');
    if (from > 0) return phraseFrom(words, at + from + 1);
    // ونقل موقع النادي عنه قوله: whom the sentence is about
    const pronoun = behind.findIndex((key) => /^عنه[ام]?$/.test(key));
    if (pronoun > 0) return { speaker: undefined, end: at + pronoun + 1 };
  }
  const first = afterInsertions(words, at + 1);
  if (papers.has(words.keys[first] ?? '')) return issuerOf(words, first);
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
  return words.written(person);
}

/** *يسعى الرئيس فلان* إلى الانفتاح. وقال: whom the sentence before is about, where nobody speaks in it. */
function subjectOfSentenceBefore(
  words: ArabicWords,
  before: readonly ArabicCue[],
  at: number,
  people: readonly Span[],
): Quote['speaker'] {
  const end = words.sentenceStart(at) - 1;
  if (end < 0) return undefined;
  let start = words.sentenceStart(end);
  if ((before.at(-1)?.at ?? -1) >= start) return undefined;
  const but = words.keys.slice(start, end).findLastIndex((key) => conjunctions.has(key) && key !== 'كما');
  if (but >= 0) start += but + 1;
  const person = people[firstFrom(people, words.tokens[start]!.start, (span) => span.start)];
  if (person === undefined) return undefined;
  const first = words.firstFrom(person.start);
  if (first - start > farthestSubject || first > end) return undefined;
  for (let word = start; word < first; word++) {
    if (words.isQuoted(word) || isNoSubjectBehind(words.keys[word]!)) return undefined;
  }
  return /^(?:[لب].|و?(?:بن|ابن)$)/.test(words.keys[first]!) ? undefined : words.written(person);
}

/** A word behind which a name is no subject; from "meanwhile" and "for his part" on, one may follow. */
function isNoSubjectBehind(key: string): boolean {
  if (insertions.has(key)) return false;
  return (prepositions.has(key) && key !== 'من') || gapEnds.has(key) || /^(?:لل|ب[^ع]|ل(?!كن)).../.test(key);
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
      if (
        speaker !== undefined &&
        isSpeakerNoun(words.keys[start + 1]!) &&
        words.keys.slice(start + 1, end).some((key) => key.startsWith('ال'))
      )
        return speaker;
    }
    if (person !== undefined) return words.written(person);
    if (start === 0) break;
    start = words.sentenceStart(start - 1);
  }
  return undefined;
}
