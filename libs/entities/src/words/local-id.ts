import { normalizeArabic } from '@naba/arabic';
import { arabicParticles } from './arabic-titles';
import { arabicNameWords, latinNameWords } from './name-words';
import { hashKey, toTable } from './name-key';
import { withoutSilentLetters } from './silent-letters';

/** Each letter of the Arabic alphabet by a sign of its own, for ids. */
const signs = new Map(
  Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويء', (letter, index) => [letter, 'abt4j7xdvrzsc9p6ie3fqklmnhwy2'[index]!] as const),
);
/** What tells names that are at home in Arabic. */
interface ArabicNames {
  /** Words that are given names, and that are any names, in folded letters. */
  readonly lexicon: { readonly arabicGiven: ReadonlySet<string>; readonly arabicNames: ReadonlySet<string> };
  readonly romanized: { arabicOf(name: string): string | undefined };
}

/** Letters that transcriptions of foreign names do without. */
const homeLetters = /[حعصضظ]/u;
const scriptOfName = /\p{Script=Arabic}/u;

/** Consonants that stay apart when a foreign name is written in the other script. */
const arabicSounds = toTable({
  b: 'ب',
  c: 'ش',
  d: 'دضذ',
  f: 'ف',
  h: 'حه',
  j: 'جغ',
  k: 'كقخ',
  l: 'ل',
  m: 'م',
  n: 'ن',
  r: 'ر',
  s: 'سص',
  t: 'تثط',
  z: 'زظ',
});
const latinSounds: readonly (readonly [letters: string, sound: string])[] = [
  ['chr', 'kr'],
  ['tch', 'c'],
  ['sch', 'c'],
  ['sh', 'c'],
  ['ch', 'c'],
  ['th', 't'],
  ['ck', 'k'],
  ['kh', 'k'],
  ['qu', 'k'],
  ['gh', 'j'],
  ['dj', 'j'],
  ['ph', 'f'],
  ['x', 'ks'],
  ['p', 'b'],
  ['v', 'f'],
  ['q', 'k'],
  ['g', 'j'],
];

/**
 * Id of a person whom no table knows by name, of two words or more: by the Arabic letters where the name is at home in Arabic script (سعود
 * القحطاني and Saud al-Qahtani, who is not سعيد القحطاني), else by consonants, words and last vowels, which Arabic and Latin writers of a
 * foreign name agree on. A name of one word has no meaning beyond the article, which has its own id for it.
 */
export function localPersonId(name: string, article: string, { lexicon, romanized }: ArabicNames): string {
  const arabic = scriptOfName.test(name) ? name : romanized.arabicOf(name);
  const key = arabic !== undefined && isArabicName(arabic, lexicon) ? lettersOf(arabic) : soundsOf(name);
  return isOneName(name) || (arabic !== undefined && isOneName(arabic))
    ? `${toId(name, key)}-${hashKey(article)}`
    : toId(name, key);
}

/** One name may be two words: أبو بكر, عبد الله. */
function isOneName(name: string): boolean {
  return /^(?:(?:عبد|ابو|ابا|ابي|ام) )?\S+$/.test(normalizeArabic(name));
}

/**
 * The ids that versions 3 and 4 gave a name of two words or more: 3 knew no Arabic letters of a Latin name, nor that أبو بكر is one name, and
 * both told s from z and wrote silent letters. Empty for one word.
 */
export function formerPersonIds(name: string, { lexicon, romanized }: ArabicNames): string[] {
  if (!name.includes(' ')) return [];
  const keyOf = (arabic: string | undefined): string =>
    arabic !== undefined && isArabicName(arabic, lexicon) ? lettersOf(arabic) : formerSoundsOf(name);
  const isArabic = scriptOfName.test(name);
  const third = keyOf(isArabic ? name : undefined);
  const fourth = isArabic ? third : keyOf(romanized.arabicOf(name));
  return [...new Set([third, fourth])].map((key) => toId(name, key));
}

function toId(name: string, key: string): string {
  return `local:person-${key.length > 1 ? key : hashKey(normalizeArabic(name).toLowerCase())}`;
}

function isArabicName(name: string, { arabicGiven, arabicNames }: ArabicNames['lexicon']): boolean {
  const words = normalizeArabic(name).split(' ');
  if (words.some((word) => homeLetters.test(word) || (word.length > 3 && word.startsWith('ال')) || arabicParticles.has(word)))
    return true;
  return arabicGiven.has(words[0]!) && arabicNames.has(words.at(-1)!);
}

/** Without spaces: عبد الله and عبدالله are one name. */
function lettersOf(name: string): string {
  return Array.from(normalizeArabic(name), (letter) => signs.get(letter) ?? '').join('');
}

/** Writers of one script put s for the z of the other within a word (Jones, جونز), and leave out what nobody speaks. */
function soundsOf(name: string): string {
  return formerSoundsOf(withoutSilentLetters(name))
    .replace(/(?<=[a-z])z/g, 's')
    .replace(/ss+/g, 's');
}

/** As versions 3 and 4 had it: with silent letters, and s and z apart. */
function formerSoundsOf(name: string): string {
  const isArabic = scriptOfName.test(name);
  const words = isArabic ? arabicNameWords(name) : latinNameWords(name);
  return words
    .map((word) => (isArabic ? arabicSoundsOf(word) : latinSoundsOf(word)))
    .filter((sounds) => sounds !== '')
    .join('-');
}

function arabicSoundsOf(word: string): string {
  const initial = /^[اع]/.test(word) ? 'a' : word.startsWith('و') ? 'w' : word.startsWith('ي') ? 'y' : '';
  let sounds = initial;
  for (const letter of word) sounds = withSound(sounds, arabicSounds.get(letter) ?? '');
  return withEnd(sounds, word.length === 1 ? '' : word.endsWith('ي') ? 'y' : word.endsWith('و') ? 'w' : '');
}

function latinSoundsOf(word: string): string {
  let sounds = /^[aeiou]/.test(word) ? 'a' : /^[wy]/.test(word) ? word[0]! : '';
  for (let index = 0; index < word.length;) {
    const isSoftC = word[index] === 'c' && 'eiy'.includes(word[index + 1] ?? ' ');
    const [letters, sound] = latinSounds.find(([group]) => word.startsWith(group, index)) ?? [word[index]!, word[index]!];
    for (const one of isSoftC ? 's' : letters === 'c' ? 'k' : sound)
      if (!'aeiouwy'.includes(one)) sounds = withSound(sounds, one);
    index += letters.length;
  }
  return withEnd(sounds, /(?:[iy]|ee|ie|ey)$/.test(word) ? 'y' : /(?:[ou]|ow|eau|ew)$/.test(word) ? 'w' : '');
}

function withSound(sounds: string, sound: string): string {
  return sounds.endsWith(sound) ? sounds : sounds + sound;
}

function withEnd(sounds: string, end: string): string {
  const bare = sounds.length > 1 && sounds.endsWith('h') ? sounds.slice(0, -1) : sounds;
  return bare + end;
}
