import type { Token } from '@naba/text';
import { isGap } from './arabic-candidates';
import type { Candidate, Word } from './candidate';
import type { Gazetteer } from './gazetteer';
import { isBeforeState, isLatinRegion, latinCue } from './latin-cues';
import type { PlaceName } from './place';
import { latinWord } from './place-key';

/** Words after which a period belongs to the name: St. Petersburg. */
const shortened = new Set(['St', 'Ste', 'Ft', 'Mt', 'N', 'S']);

/** Names of places in Latin script, case-sensitive, longest first; possessive endings stay outside. `tokens` are words and numbers. */
export function findLatinCandidates(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Candidate[] {
  const words = toWords(text, tokens, gazetteer);
  const candidates: Candidate[] = [];
  let index = 0;
  while (index < words.length) {
    const match = isCapitalized(words[index]!.text) ? longestMatch(words, index, gazetteer) : undefined;
    if (match === undefined) {
      index += 1;
      continue;
    }
    const last = index + match.words - 1;
    const base = {
      start: words[index]!.start,
      end: words[last]!.end,
      key: match.key,
      name: match.name,
      isPeeled: false,
      isWrittenWithHamza: false,
    };
    if (match.name.traits.isAdjective) candidates.push({ ...base, cue: 'none', isRegionCued: false, certainty: 0.95 });
    else {
      const hintIso = followingCountry(text, words, last, gazetteer);
      const cue = latinCue(words, index, last);
      const isRegionCued = isLatinRegion(words, index, last);
      candidates.push({ ...base, cue, isRegionCued, certainty: 1, ...(hintIso === undefined ? {} : { hintIso }) });
    }
    index = last + 1;
  }
  return candidates;
}

/** Whether a word starts with a capital letter. */
export function isCapitalized(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const first = word[0]!;
  return first !== first.toLowerCase();
}

function toWords(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Word[] {
  const words: Word[] = [];
  for (const token of tokens) {
    if (isArabic(token.text)) continue;
    const whole = latinWord(token.text);
    if (whole.includes('-') && gazetteer.latin.longestFrom(withoutPossessive(whole)) === 0) {
      let start = token.start;
      for (const piece of whole.split('-')) {
        if (piece !== '') push(words, text, start, piece);
        start += piece.length + 1;
      }
    } else {
      push(words, text, token.start, whole);
    }
  }
  return words;
}

function isArabic(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x600 && code <= 0x8ff;
}

function push(words: Word[], text: string, start: number, source: string): void {
  const previous = words.at(-1);
  const isLinked = previous !== undefined && (isGap(text, previous.end, start) || isShortened(text, previous, start));
  const bare = withoutPossessive(source);
  words.push({ start, end: start + bare.length, text: bare, source, isLinked });
}

function isShortened(text: string, previous: Word, start: number): boolean {
  return shortened.has(previous.text) && text.slice(previous.end, start) === '. ';
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") || word.endsWith("'S") ? word.slice(0, -2) : word;
}

interface Match {
  readonly name: PlaceName;
  readonly key: string;
  readonly words: number;
}

function longestMatch(words: readonly Word[], index: number, gazetteer: Gazetteer): Match | undefined {
  return (
    matchWith(words, index, gazetteer, asWritten) ??
    (isShouted(words[index]!.text) ? matchWith(words, index, gazetteer, titleCase) : undefined)
  );
}

function matchWith(
  words: readonly Word[],
  index: number,
  gazetteer: Gazetteer,
  spell: (word: string) => string,
): Match | undefined {
  let key = spell(words[index]!.text);
  const longest = gazetteer.latin.longestFrom(key);
  let found = toMatch(gazetteer, key, 1);
  for (let length = 2; length <= longest; length += 1) {
    const next = words[index + length - 1];
    const before = words[index + length - 2]!;
    // Nothing follows a possessive inside one name.
    if (next?.isLinked !== true || before.text !== before.source) break;
    key = `${key} ${spell(next.text)}`;
    found = toMatch(gazetteer, key, length) ?? found;
  }
  // "US" among other capitals of a headline may be the pronoun.
  if (found?.key === 'US' && isShouted(words[index - 1]?.text ?? '') && isShouted(words[index + 1]?.text ?? '')) return undefined;
  return found;
}

function toMatch(gazetteer: Gazetteer, key: string, words: number): Match | undefined {
  const name = gazetteer.latin.find(key);
  return name === undefined ? undefined : { name, key, words };
}

function asWritten(word: string): string {
  return word;
}

function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase();
}

function titleCase(word: string): string {
  return word === 'OF' || word === 'AND' || word === 'THE' ? word.toLowerCase() : word[0]! + word.slice(1).toLowerCase();
}

/** "Paris, Texas", "Portland, Ore." or "Tripoli, Lebanon": the country after a comma says which one is meant. */
function followingCountry(text: string, words: readonly Word[], last: number, gazetteer: Gazetteer): string | undefined {
  if (isBeforeState(text, words[last]!.end)) return 'US';
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return undefined;
  const match = longestMatch(words, last + 1, gazetteer);
  return match?.name.targets.find(({ kind }) => kind !== 'city')?.iso;
}
