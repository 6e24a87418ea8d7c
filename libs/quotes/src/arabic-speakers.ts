import { normalizeArabic } from '@naba/arabic';
import {
  addressee,
  ambiguousVerbs,
  attributions,
  continuations,
  insertions,
  papers,
  relayVerbs,
  reportingParticiples,
  reportingVerbs,
  speakerEnds,
  titles,
} from './arabic-cues';
import type { ArabicWords } from './arabic-words';
import type { Quote } from './quote';

export type CueKind = 'verb' | 'participle' | 'attribution';

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

const longestSpeaker = 9;

/** Every reporting word outside quotation marks. One without a subject of its own speaks for the last speaker. */
export function findArabicCues(words: ArabicWords): ArabicCue[] {
  const cues: ArabicCue[] = [];
  let last: Quote['speaker'];
  for (const [at, key] of words.keys.entries()) {
    if (words.isQuoted(at)) continue;
    const found = cueKindOf(words, at);
    if (found === undefined) continue;
    const { kind, prefix } = found;
    const stem = key.slice(prefix);
    const phrase = phraseOf(words, at, kind, stem);
    const speaker = phrase.speaker ?? (kind === 'attribution' ? undefined : (last ??= subjectNearby(words, at)));
    if (kind !== 'attribution') last = speaker;
    else last ??= speaker;
    cues.push({ kind, at, key: stem, text: words.tokens[at]!.text.slice(prefix), speaker, speakerEnd: phrase.end });
  }
  return cues;
}

/** Kind of a reporting word, and the length of the conjunction before it. */
function cueKindOf(words: ArabicWords, at: number): { kind: CueKind; prefix: number } | undefined {
  const key = words.keys[at]!;
  for (const prefix of key.startsWith('و') || key.startsWith('ف') ? [0, 1] : [0]) {
    const stem = key.slice(prefix);
    if (reportingVerbs.has(stem)) return isVerbHere(words, at, stem, prefix) ? { kind: 'verb', prefix } : undefined;
    if (reportingParticiples.has(stem)) return { kind: 'participle', prefix };
    if (attributions.has(stem)) return { kind: 'attribution', prefix };
  }
  return undefined;
}

function isVerbHere(words: ArabicWords, at: number, stem: string, prefix: number): boolean {
  if (!ambiguousVerbs.has(stem)) return true;
  if (words.tokens[at]!.text.includes('\u0651')) return true;
  const isClause = words.endsSentence(at - 1) || words.keys[at - 1] === '،' || words.keys[at - 1] === 'هكذا';
  return stem === 'بين' ? prefix === 1 && words.endsSentence(at - 1) : prefix === 1 || isClause;
}

function phraseOf(words: ArabicWords, at: number, kind: CueKind, stem: string): Phrase {
  if (kind === 'participle') return { speaker: undefined, end: at + 1 };
  if (kind === 'attribution') return sourceAfter(words, at, stem);
  if (relayVerbs.has(stem)) {
    const from = words.keys.indexOf('عن', at);
    if (from > 0 && from - at <= 6) return phraseFrom(words, from + 1);
  }
  let first = at + 1;
  while (insertions.has(words.keys[first] ?? '') || (first > at + 1 && words.keys[first] === '،')) first++;
  const phrase = phraseFrom(words, first);
  return phrase.speaker === undefined ? { speaker: subjectBefore(words, at), end: first } : phrase;
}

/** وفقا لبيان صدر عن *مكتب الوزير*: the preposition ل belongs to no name, and whoever issued a paper speaks through it. */
function sourceAfter(words: ArabicWords, at: number, stem: string): Phrase {
  const { speaker, end } = phraseFrom(words, at + 1);
  if (speaker === undefined) return { speaker, end };
  const prefix = stem === 'وفقا' ? /^(?:لل(?!بنان|يبيا|ندن|اهاي|جن)|لـ?)/.exec(speaker.text)?.[0].length : 0;
  if (prefix === undefined) return { speaker: undefined, end };
  const source = { start: speaker.start + prefix, end: speaker.end, text: speaker.text.slice(prefix) };
  const from = words.keys.indexOf('عن', at);
  if (papers.has(normalizeArabic(source.text)) && from > 0 && from - at <= 4) {
    const issuer = phraseFrom(words, from + 1);
    if (issuer.speaker !== undefined) return issuer;
  }
  return { speaker: source, end };
}

/** The noun phrase that begins with a token. */
function phraseFrom(words: ArabicWords, first: number): Phrase {
  const { tokens, keys } = words;
  let end = first;
  while (end < tokens.length && end - first < longestSpeaker && !words.isQuoted(end) && tokens[end]!.kind === 'word') {
    const key = keys[end]!;
    if (speakerEnds.has(key) || (key.startsWith('و') && speakerEnds.has(key.slice(1)))) break;
    if (end > first && (beginsPhrase(words, end) || (cueKindOf(words, end)?.kind ?? 'attribution') !== 'attribution')) break;
    end++;
    if (words.endsSentence(end - 1)) break;
  }
  return { speaker: words.phrase(first, end), end };
}

/** Whether a word inside a phrase is no part of it: an addressee, an object with the article, or one with a possessive. */
function beginsPhrase({ keys, tokens }: ArabicWords, at: number): boolean {
  const key = keys[at]!;
  if (addressee.test(key)) return true;
  if (!keys[at - 1]!.startsWith('ال') || titles.has(keys[at - 1]!)) return false;
  if (/(?:ته|ها|هم|هما)$/.test(tokens[at]!.text) && !key.startsWith('ال')) return true;
  return key.startsWith('ال') && !/(?:ي|يه|يين|يون|الله)$/.test(key) && !continuations.has(key);
}

/** وكان *المستشار فلان* قد أعلن, لكن *فلان* قال: the subject between a particle and its verb. */
function subjectBefore(words: ArabicWords, verb: number): Quote['speaker'] {
  const start = words.sentenceStart(verb);
  for (let at = verb - 1; at >= Math.max(start, verb - 12); at--) {
    if (!/^(?:و?كان(?:ت|وا)?|لكن|فيما|بينما)$/.test(words.keys[at]!)) continue;
    let end = verb;
    while (end > at + 1 && (words.tokens[end - 1]!.kind === 'other' || words.keys[end - 1] === 'قد')) end--;
    return words.phrase(at + 1, end);
  }
  return undefined;
}

/** Where nobody has spoken yet: the noun phrase after the verb that opens this sentence or the one before. */
function subjectNearby(words: ArabicWords, at: number): Quote['speaker'] {
  let start = words.sentenceStart(at);
  for (let sentence = 0; sentence < 2 && start >= 0; sentence++) {
    const isVerbFirst = start + 1 < at && !words.keys[start]!.startsWith('ال') && words.tokens[start]!.kind === 'word';
    const { speaker, end } = isVerbFirst ? phraseFrom(words, start + 1) : { speaker: undefined, end: start };
    if (speaker !== undefined && words.keys.slice(start + 1, end).some((key) => key.startsWith('ال'))) return speaker;
    if (start === 0) break;
    start = words.sentenceStart(start - 1);
  }
  return undefined;
}
