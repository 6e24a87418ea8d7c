import type { Span } from '@naba/text';
import {
  addressee,
  ambiguousVerbs,
  denials,
  impersonalVerbs,
  insertions,
  noSources,
  objectVerbs,
  ownWords,
  papers,
  prepositions,
  presentVerbs,
  relayVerbs,
  reportedNouns,
  saidNouns,
  sourceParticles,
  speakerEnds,
  weakVerbs,
} from './arabic-cues';
import type { CueKind } from './arabic-cues';
import { isBeforeOpener, issuerOf, longestSpeaker, paperAt, phraseFrom, sourceAfter, withName } from './arabic-phrases';
import type { Phrase } from './arabic-phrases';
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

/** How far before its أن a verb may stand that also means something else. */
const reachOfWeakVerb = 14;

/**
 * Every reporting word outside quotation marks. One without a subject of its own speaks for the last speaker.
 * @param people where people are named, in the order of the text
 */
export function findArabicCues(words: ArabicWords, people: readonly Span[] = []): ArabicCue[] {
  const cues: ArabicCue[] = [];
  let last: Quote['speaker'];
  for (let at = 0; at < words.tokens.length; at++) {
    const found = words.cueAt(at);
    const paper = found === undefined ? paperAt(words, at) : undefined;
    if ((found === undefined && paper === undefined) || words.isQuoted(at)) continue;
    const prefix = found?.prefix ?? (words.keys[at]!.startsWith('و') ? 1 : 0);
    const { kind: kindAlone, stem } = found ?? { kind: 'verb' as const, stem: words.keys[at]! };
    if (paper === undefined && !isCueHere(words, at, kindAlone, stem, prefix)) continue;
    // حسبما قال الوزير: the verb names a source.
    const kind = kindAlone === 'verb' && prefix === 0 && isSourceVerb(words, at) ? 'attribution' : kindAlone;
    const phrase = paper ?? phraseOf(words, at, kindAlone, stem, prefix);
    if (phrase === undefined) continue;
    const isSource = kind === 'attribution' && phrase !== lastSpoke;
    const spoken = phrase.speaker !== undefined && isSomebody(words, phrase.speaker, people) ? phrase.speaker : undefined;
    const own = spoken ?? (kind === 'verb' ? personBefore(words, at, people) : undefined);
    const isFirst = (cues.at(-1)?.at ?? -1) < words.sentenceStart(at);
    const speaker =
      own ??
      (isSource
        ? undefined
        : ((isFirst ? personAbove(words, at, people) : undefined) ?? (last ??= subjectNearby(words, at, people))));
    if (!isSource || words.endsSentence(at - 1)) last = speaker;
    else last ??= speaker;
    const text = words.tokens[at]!.text.slice(prefix);
    cues.push({ kind, at, key: stem, text, speaker, speakerEnd: phrase === lastSpoke ? at + 2 : phrase.end });
  }
  return cues;
}

/** Stands for whoever spoke last: على حد قوله. */
const lastSpoke: Phrase = { speaker: undefined, end: 0 };

function isCueHere(words: ArabicWords, at: number, kind: CueKind, stem: string, prefix: number): boolean {
  if (kind !== 'verb') return true;
  const isPresent = presentVerbs.has(stem);
  if (impersonalVerbs.has(stem) && words.endsSentence(at - 1)) return false;
  if (weakVerbs.has(stem) && !isBeforeOpener(words, at, reachOfWeakVerb, !isPresent)) return false;
  if (isPresent && denials.has((words.keys[at - 1] ?? '').replace(/^[وف](?=..)/, ''))) return false;
  if (words.keys[at - 1] === 'ما' && !isSourceVerb(words, at)) return false;
  if (!ambiguousVerbs.has(stem) || words.tokens[at]!.text.includes('\u0651')) return true;
  const isClause = words.endsSentence(at - 1) || /^(?:،|هكذا|كما|فيما|بينما|ثم|و?قد)$/.test(words.keys[at - 1]!);
  // ورد is "there came" as often as "and replied".
  if (stem === 'رد' && prefix === 1) return words.keys[at + 1] === 'علي' || isBeforeOpener(words, at, reachOfWeakVerb, true);
  if (stem !== 'بين' && stem !== 'طالب') return prefix === 1 || isClause || isBeforeOpener(words, at, longestSpeaker);
  if (stem === 'طالب') return prefix === 1 || isClause;
  return (
    (words.endsSentence(at - 1) && prefix === 1) || (prefix + Number(isClause) > 0 && isBeforeOpener(words, at, longestSpeaker))
  );
}

/** Whether a verb stands after حسبما, على ما or كما, and reports nothing after it. */
function isSourceVerb(words: ArabicWords, at: number): boolean {
  const before = words.keys[at - 1] ?? '';
  if (!sourceParticles.has(before) || isBeforeOpener(words, at, longestSpeaker, true)) return false;
  return before !== 'ما' || /^(?:علي|ب?حسب|وفق)$/.test(words.keys[at - 2] ?? '');
}

function phraseOf(words: ArabicWords, at: number, kind: CueKind, stem: string, prefix: number): Phrase | undefined {
  if (kind === 'participle') return { speaker: undefined, end: at + 1 };
  if (kind === 'attribution') {
    const next = words.keys[at + 1] ?? '';
    if (stem === 'نقلا') return next === 'عن' ? phraseFrom(words, at + 2) : undefined;
    if (ownWords.has(next)) return lastSpoke;
    // حسبما قال فلان: the verb is the cue.
    if (stem === 'حسبما') return undefined;
    if (stem === 'حد') return undefined;
    // وفقا لما ذكرته الهيئة: the source stands after the verb
    if (next === 'ما' || next === 'لما') return phraseFrom(words, at + 3);
    return noSources.has(next.replace(/^ل(?=..)/, '')) || noSources.has(next.replace(/^لل(?=..)/, 'ال'))
      ? undefined
      : sourceAfter(words, at, stem);
  }
  if (relayVerbs.has(stem)) {
    const from = words.keys.slice(at, at + 9).indexOf('عن');
    if (from > 0) return phraseFrom(words, at + from + 1);
  }
  let first = at + 1;
  while (
    insertions.has(words.keys[first] ?? '') ||
    addressee.test(words.keys[first] ?? '') ||
    (first > at + 1 && words.keys[first] === '،')
  )
    first++;
  if (papers.has(words.keys[first] ?? '') && stem.startsWith('ذكر')) return issuerOf(words, first);
  const phrase = phraseFrom(words, first, objectVerbs.has(stem));
  if (phrase.speaker === undefined) return { speaker: subjectBefore(words, at, prefix), end: first };
  return withName(words, first, phrase);
}

/** وكان *المستشار فلان* قد أعلن, لكن *فلان* قال: the subject between a particle and its verb. */
function subjectBefore(words: ArabicWords, verb: number, prefix: number): Quote['speaker'] {
  // أما القائد فأكد: only this particle has its verb after a conjunction.
  const particle = prefix === 0 ? /^(?:و?كان(?:ت|وا)?|لكن|فيما|بينما)$/ : /^و?اما$/;
  const start = words.sentenceStart(verb);
  for (let at = verb - 1; at >= Math.max(start, verb - 12); at--) {
    if (words.isQuoted(at) || words.cueAt(at)?.kind === 'verb') return undefined;
    if (!particle.test(words.keys[at]!)) continue;
    let end = verb;
    while (end > at + 1 && (words.tokens[end - 1]!.kind === 'other' || words.keys[end - 1] === 'قد')) end--;
    return speakerEnds.has(words.keys[at + 1]!) ? undefined : words.phrase(at + 1, end);
  }
  return undefined;
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
  const person = people[firstFrom(people, start, (span) => span.start)];
  if (person !== undefined && person.start < end) return true;
  const token = words.tokens[words.firstFrom(start)]!;
  const key = words.keys[words.firstFrom(start)]!;
  return (
    !/ً|[^ء]اً$/u.test(token.text.slice(-2)) && !saidNouns.has(key) && !reportedNouns.has(key) && !/^ب(?!ال).{3,}ه$/u.test(key)
  );
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
