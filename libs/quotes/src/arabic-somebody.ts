import type { Span } from '@naba/text';
import {
  addressee,
  eulogies,
  gapEnds,
  openers,
  papers,
  plainVerbs,
  reportedNouns,
  roles,
  saidNouns,
  speakers,
  titles,
} from './arabic-cues';
import { isBeforeOpener, longestSpeaker } from './arabic-phrases';
import type { Phrase } from './arabic-phrases';
import type { ArabicWords } from './arabic-words';
import { firstFrom } from './in-order';
import type { Quote } from './quote';

/** How many tokens may stand between a role and the name behind it. */
const longestGap = 14;
const mostAdjectives = 2;
const longestEulogy = 6;

type Speaker = NonNullable<Quote['speaker']>;

/** Where a noun phrase stands: as whoever speaks, as what is spoken about, or where nothing tells which. */
export type Standing = 'subject' | 'object' | 'unsure';

/**
 * What the phrase at a verb is: whoever speaks, or an object (أكد مساواته), an adverbial (أجابت ببرودة), something said (كررت قول). Behind
 * a verb that has no object, and before what is said, stands a subject.
 */
export function standingOf(
  words: ArabicWords,
  { at, stem, phrase: { speaker, end } }: { readonly at: number; readonly stem: string; readonly phrase: Phrase },
  people: readonly Span[],
): Standing {
  if (speaker === undefined) return 'object';
  const first = words.firstFrom(speaker.start);
  const key = words.keys[first]!;
  if (/[^ء]اً$|ً[^ء]?$/u.test(words.tokens[first]!.text)) return 'object';
  if (firstWithin(people, speaker) !== undefined) return 'subject';
  if (saidNouns.has(key) || reportedNouns.has(key) || /^ب(?!ال).{3,}ه$/u.test(key)) return 'object';
  // يرى د.سامر: an abbreviation is a title.
  if (first < at || key.length === 1 || plainVerbs.has(stem) || isSpeakerNoun(key)) return 'subject';
  if (/..(?:ته|تها|تهم|ها|هم)$/.test(key)) return 'object';
  return isBeforeOpener(words, end - 1, longestSpeaker, true) ? 'subject' : 'unsure';
}

/** Whether a noun names a person or a body: الشرطة, مسؤولون, والدته. */
export function isSpeakerNoun(key: string): boolean {
  const noun = key.replace(/^و?ال(?=..)/, '');
  return [noun, noun.replace(/(?:ه|ها|هم|هما)$/, ''), noun.replace(/ته[ام]?$/, 'ه'), noun.replace(/(?:ين|و)$/, 'ون')].some(
    (form) => speakers.has(form) || papers.has(form) || roles.has(form) || titles.has(`ال${form}`),
  );
}

/** A role with the name behind it, where a few words of the role stand between: *المسؤول الكبير في الإقليم أكبر دراني*. */
export function withNameBehind(words: ArabicWords, phrase: Phrase, hasObject: boolean, people: readonly Span[]): Phrase {
  const { speaker, end } = phrase;
  if (speaker === undefined) return phrase;
  const inside = firstWithin(people, speaker);
  if (inside !== undefined) return inside.end > speaker.end ? upTo(words, speaker, inside) : phrase;
  const head = words.keys[words.firstFrom(speaker.start)]!;
  const person = people[firstFrom(people, speaker.end, ({ start }) => start)];
  if (person === undefined) return phrase;
  const at = words.firstFrom(person.start);
  // A noun that is no role of a person that we know has only its adjectives before the name: المصمم الشهير لوك أرميتاج.
  const longest = isSpeakerNoun(head) ? longestGap : head.startsWith('ال') && !hasObject ? mostAdjectives : -1;
  return at - end <= longest && isWithinRole(words, end, at, hasObject) ? upTo(words, speaker, person) : phrase;
}

/** Whether the tokens from one to before a name belong to the role before them. */
function isWithinRole(words: ArabicWords, from: number, to: number, hasObject: boolean): boolean {
  const last = words.keys[to - 1]!;
  // المشرف على حملة فلان is whoever runs the campaign of somebody.
  if (to > from && !/^(?:ال..|،$)/.test(last)) return false;
  for (let at = from; at < to; at++) {
    const key = words.keys[at]!;
    if (words.endsSentence(at) || words.isQuoted(at) || words.cueAt(at) !== undefined) return false;
    if (words.tokens[at]!.kind !== 'word' ? key !== '،' : openers.has(key) || gapEnds.has(key) || addressee.test(key))
      return false;
    if (hasObject && (key === '،' || isSpeakerNoun(key))) return false;
  }
  return true;
}

function upTo(words: ArabicWords, { start }: Speaker, { end }: Span): Phrase {
  return { speaker: words.written({ start, end }), end: words.firstFrom(end) };
}

/** *سامي النجار* قال, *ابن عمر* رضي الله عنهما قال: the person whose name ends right before the verb, but for a eulogy. */
export function personBefore(words: ArabicWords, verb: number, people: readonly Span[]): Quote['speaker'] {
  const behind = beforeEulogy(words, verb);
  const end = behind > 0 ? words.tokens[behind - 1]!.end : -1;
  const person = people[firstFrom(people, end, (span) => span.end)];
  if (person?.end === end) return words.written(person);
  return behind < verb ? narratorBefore(words, behind) : undefined;
}

/** The token behind the name that a eulogy follows; the verb itself where none does. */
export function beforeEulogy({ keys, tokens }: ArabicWords, verb: number): number {
  let at = verb;
  let count = 0;
  while (
    at > 0 &&
    verb - at < longestEulogy &&
    (eulogies.has(keys[at - 1]!) || (tokens[at - 1]!.kind === 'other' && keys[at - 1] !== '.'))
  ) {
    if (eulogies.has(keys[at - 1]!)) count++;
    at--;
  }
  return count > 0 ? at : verb;
}

/** عن *ابن عمر* رضي الله عنهما: whoever tells it. */
function narratorBefore(words: ArabicWords, end: number): Quote['speaker'] {
  for (let at = end - 1; at > end - 6 && words.tokens[at]?.kind === 'word'; at--) {
    if (words.keys[at] === 'عن') return words.phrase(at + 1, end);
  }
  return undefined;
}

/** The first person who is named within a span, or whose name its end cuts. */
export function firstWithin(people: readonly Span[], { start, end }: Span): Span | undefined {
  const person = people[firstFrom(people, start, (span) => span.start)];
  return person !== undefined && person.start < end ? person : undefined;
}
