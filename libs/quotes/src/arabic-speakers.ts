import {
  addressee,
  ambiguousVerbs,
  continuations,
  denials,
  impersonalVerbs,
  insertions,
  namedThings,
  noSources,
  objectVerbs,
  occasions,
  openers,
  ownWords,
  papers,
  presentVerbs,
  relayVerbs,
  roles,
  sourceParticles,
  speakerEnds,
  titles,
  weakVerbs,
} from './arabic-cues';
import type { CueKind } from './arabic-cues';
import type { Span } from '@naba/text';
import type { ArabicWords } from './arabic-words';
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

interface Phrase {
  readonly speaker: Quote['speaker'];
  readonly end: number;
}

const longestSpeaker = 14;
const longestSpeakerAlone = 9;
const mostWordsOfName = 4;
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
    const {
      kind: kindAlone,
      prefix,
      stem,
    } = found ?? {
      kind: 'verb',
      prefix: words.keys[at]!.startsWith('و') ? 1 : 0,
      stem: words.keys[at]!,
    };
    if (paper === undefined && !isCueHere(words, at, kindAlone, stem, prefix)) continue;
    // حسبما قال الوزير: the verb names a source.
    const kind = kindAlone === 'verb' && prefix === 0 && isSourceVerb(words, at) ? 'attribution' : kindAlone;
    const phrase = paper ?? phraseOf(words, at, kindAlone, stem, prefix);
    if (phrase === undefined) continue;
    const isSource = kind === 'attribution' && phrase !== lastSpoke;
    const own = phrase.speaker ?? (kind === 'verb' ? personBefore(words, at, people) : undefined);
    const speaker = own ?? (isSource ? undefined : (last ??= subjectNearby(words, at, people)));
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
  const isClause = words.endsSentence(at - 1) || words.keys[at - 1] === '،' || words.keys[at - 1] === 'هكذا';
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

/** Whether أن or its like follows within the sentence, before another reporting word; a colon and many words in marks do too. */
function isBeforeOpener(words: ArabicWords, at: number, reach: number, withMarks = false): boolean {
  for (let next = at + 1; next <= at + reach && next < words.tokens.length; next++) {
    if (openers.has(words.keys[next]!)) return true;
    if (withMarks && (words.keys[next] === ':' || (words.closing(next) ?? 0) - next > mostWordsOfName)) return true;
    if (words.endsSentence(next) || words.cueAt(next) !== undefined) return false;
  }
  return false;
}

/** وجاء في *بيان للوزارة*: a paper speaks. */
function paperAt(words: ArabicWords, at: number): Phrase | undefined {
  if (!/^و?(?:جاء|جاءت|ورد)$/.test(words.keys[at]!) || words.keys[at + 1] !== 'في') return undefined;
  const noun = words.keys[at + 2];
  if (noun === undefined || !papers.has(noun)) return undefined;
  return issuerOf(words, at + 2);
}

/** Whose paper it is: بيان صادر عن *الوزارة*, رسالة *المدير*; else the paper (بيان للوزارة). */
function issuerOf(words: ArabicWords, noun: number): Phrase {
  const { keys } = words;
  for (let at = noun + 1; at <= noun + 3; at++) if (keys[at] === 'عن') return phraseFrom(words, at + 1);
  const phrase = phraseFrom(words, noun);
  const next = keys[noun + 1] ?? '';
  return phrase.end > noun + 1 && (next.startsWith('ال') || roles.has(next)) ? phraseFrom(words, noun + 1) : phrase;
}

function withoutPreposition({ start, end, text }: NonNullable<Quote['speaker']>): Quote['speaker'] {
  const length = /^(?:لل(?!بنان|يبيا|ندن|اهاي|جن)|لـ?)/.exec(text)?.[0].length ?? 0;
  return { start: start + length, end, text: text.slice(length) };
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
    const from = words.keys.indexOf('عن', at);
    if (from > 0 && from - at <= 8) return phraseFrom(words, from + 1);
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

/** Whom وفقا ل names: the preposition belongs to no name, and whoever issued a paper speaks through it. */
function sourceAfter(words: ArabicWords, at: number, stem: string): Phrase {
  const close = words.closing(at + 1);
  if (close !== undefined && close - at - 2 <= mostWordsOfName) return { speaker: words.phrase(at + 2, close), end: close + 1 };
  const { speaker, end } = phraseFrom(words, at + 1);
  if (speaker === undefined) return { speaker, end };
  const key = words.keys[at + 1]!;
  if (stem !== 'وفقا') return papers.has(key) ? issuerOf(words, at + 1) : { speaker, end };
  if (!key.startsWith('ل')) return { speaker: undefined, end };
  return papers.has(key.slice(1)) ? issuerOf(words, at + 1) : { speaker: withoutPreposition(speaker), end };
}

/** The noun phrase that begins with a token; a second noun with the article is the object of a verb that has one. */
function phraseFrom(words: ArabicWords, first: number, hasObject = false): Phrase {
  const { tokens } = words;
  const longest = hasObject || !isBeforeOpener(words, first - 1, longestSpeaker + 1) ? longestSpeakerAlone : longestSpeaker;
  const splits = hasObject || longest === longestSpeakerAlone;
  let end = first;
  while (end < tokens.length && end - first < longest) {
    const close = words.closing(end);
    if (close !== undefined && isNameInMarks(words, first, end, close)) {
      end = close + 1;
      continue;
    }
    if (words.isQuoted(end) || (tokens[end]!.kind !== 'word' && !isInnerPeriod(words, end))) break;
    if (endsSpeaker(words, first, end)) break;
    const cue = words.cueAt(end)?.kind;
    // A name may read like a verb, but not like قائلا or وفقا; within a phrase a verb ends it.
    if (end === first ? cue === 'participle' || cue === 'attribution' : cue === 'verb' || cue === 'participle') break;
    if (end > first && beginsPhrase(words, end, splits)) break;
    end++;
    if (words.endsSentence(end - 1)) break;
  }
  // أفاد "الحربي" بأنه: the marks around the whole belong to no name.
  const isMarked = words.closing(first) === end - 1;
  return { speaker: isMarked ? words.phrase(first + 1, end - 1) : words.phrase(first, end), end };
}

/** The period of د.حسن. */
function isInnerPeriod({ tokens, keys }: ArabicWords, at: number): boolean {
  return keys[at] === '.' && (tokens[at - 1]?.text.length ?? 9) <= 2 && tokens[at + 1]?.start === tokens[at]!.end;
}

/** Whether a word tells where, when or about what; not العام in المدعي العام, and not في in مصدر في الوزارة. */
function endsSpeaker({ keys }: ArabicWords, first: number, at: number): boolean {
  const key = keys[at]!;
  if (!speakerEnds.has(key)) return key.startsWith('و') && speakerEnds.has(key.slice(1));
  if (continuations.has(key))
    return (
      at === first ||
      !keys[at - 1]!.startsWith('ال') ||
      /^(?:ماض|جار|مقبل|حال|فائت)/.test((keys[at + 1] ?? '').replace(/^ال/, ''))
    );
  const isWithin = at === first + 1 && roles.has(keys[first]!) && (key === 'في' || key === 'من');
  return !isWithin || occasions.has(keys[at + 1] ?? '');
}

/** Few words in marks that are part of a speaker: معهد "الأفق" الألماني, or all of it, before أن. */
function isNameInMarks(words: ArabicWords, first: number, open: number, close: number): boolean {
  if (close - open - 1 > mostWordsOfName) return false;
  const noun = (words.keys[open - 1] ?? '').replace(/^[وفبك]?ال(?=..)|^لل(?=..)/, '');
  if (open > first && (namedThings.has(noun) || namedThings.has(noun.slice(1)))) return true;
  return (
    isBeforeOpener(words, close, open > first ? longestSpeakerAlone : mostWordsOfName, true) &&
    !openers.has(words.keys[open + 1]!)
  );
}

/** رئيس الكتلة، حسام شلهوب، إن: the name between commas belongs to the role before it. */
function withName(words: ArabicWords, first: number, phrase: Phrase): Phrase {
  const { keys, tokens } = words;
  const head = keys[first]!;
  if (keys[phrase.end] !== '،' || !(head.startsWith('ال') || roles.has(head))) return phrase;
  let end = phrase.end + 1;
  while (
    end < tokens.length &&
    end - phrase.end <= 6 &&
    tokens[end]!.kind === 'word' &&
    !speakerEnds.has(keys[end]!) &&
    !words.isQuoted(end)
  )
    end++;
  const isName = end > phrase.end + 2 && keys[end] === '،' && !roles.has(keys[phrase.end + 1]!);
  return isName ? { speaker: words.phrase(first, end), end } : phrase;
}

/** Whether a word inside a phrase is no part of it: an addressee, or the object of a verb that has one. */
function beginsPhrase({ keys, tokens }: ArabicWords, at: number, splits: boolean): boolean {
  const key = keys[at]!;
  if (addressee.test(key)) return true;
  if (!splits || !keys[at - 1]!.startsWith('ال') || titles.has(keys[at - 1]!)) return false;
  if (/..(?:ته|ها|هم|هما)$/.test(tokens[at]!.text) && !key.startsWith('ال')) return true;
  return key.startsWith('ال') && !/(?:ي|يه|يين|يون|الله)$/.test(key) && !continuations.has(key);
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
  const person = verb > 0 ? people.find(({ end }) => end === tokens[verb - 1]!.end) : undefined;
  return person === undefined ? undefined : { start: person.start, end: person.end, text: text.slice(person.start, person.end) };
}

/** Where nobody has spoken yet: whom this sentence or the one before names, or the noun phrase after the verb that opens it. */
function subjectNearby(words: ArabicWords, at: number, people: readonly Span[]): Quote['speaker'] {
  let start = words.sentenceStart(at);
  for (let sentence = 0; sentence < 2 && start >= 0; sentence++) {
    const from = words.tokens[start]!.start;
    const person = people.find((span) => span.start >= from && span.end <= words.tokens[at]!.start);
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
