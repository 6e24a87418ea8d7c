import { normalizeArabic } from '@naba/arabic';

/**
 * Consonants that the two scripts tell apart reliably, as one letter each. Voiced and voiceless k-sounds, the emphatics, and
 * s with sh fall together, because transliterations of one name differ in exactly these (Kadhimi, Kazemi; Gamal, Jamal).
 */
const arabicLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ب: 'b',
    ت: 't',
    ث: 't',
    ج: 'k',
    ح: 'h',
    خ: 'k',
    د: 'd',
    ذ: 'd',
    ر: 'r',
    ز: 'd',
    س: 's',
    ش: 's',
    ص: 's',
  }).concat(
    Object.entries({
      ض: 'd',
      ط: 't',
      ظ: 'd',
      غ: 'k',
      ف: 'f',
      ق: 'k',
      ك: 'k',
      گ: 'k',
      چ: 's',
      ژ: 'd',
      ل: 'l',
      م: 'm',
      ن: 'n',
      ه: 'h',
    }),
  ),
);

const latinDigraphs: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch/g, 's'],
  [/kh|gh|ck|qu/g, 'k'],
  [/th/g, 't'],
  [/dh|dj/g, 'd'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/[cgjqk]/g, 'k'],
  [/[vf]/g, 'f'],
  [/p/g, 'b'],
  [/z/g, 'd'],
];

const LATIN_ARTICLE = /^(al|el|ul|ad|as|ash|ar|an|at|az)[-']/;

/**
 * Key of a name that Arabic and Latin spellings share: articles go, consonants fall into classes, vowels count only at the
 * start of a word, and words run together. مصطفى الكاظمي, Mustafa Al-Kadhimi and Mustafa al-Kazemi all give `mstfkdm`.
 * Empty for names in other scripts.
 */
export function nameKey(name: string): string {
  return /\p{Script=Arabic}/u.test(name) ? arabicKey(name) : latinKey(name);
}

function arabicKey(name: string): string {
  return normalizeArabic(name)
    .split(/[\s-]+/)
    .map(arabicWord)
    .join('');
}

function arabicWord(word: string): string {
  if (word === 'ال') return '';
  if (word.length > 5 && word.startsWith('عبدال')) return arabicWord('عبد') + arabicWord(word.slice(5));
  const stem = word.length > 3 && word.startsWith('ال') ? word.slice(2) : word;
  const bare = stem.replace(/تش/gu, 'ش');
  return toSkeleton(bare, (letter) => arabicLetters.get(letter) ?? '', { vowels: 'اعءآأإ', w: 'و', y: 'ي' });
}

function latinKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘`]/g, "'");
  const joined = plain
    .replace(/\babd(?:ul|el|al|[ -](?:ul|el|al)|ul-|el-)[ -]?/g, 'abd ')
    .replace(/\b(?:al|el) /g, 'al-')
    .replace(/\ballah\b/g, 'lah');
  return joined
    .split(/\s+/)
    .flatMap((word) => word.replace(LATIN_ARTICLE, '').split(/[^a-z']+/))
    .map((word) => latinWord(word.replace(/'/g, '')))
    .join('');
}

function latinWord(word: string): string {
  let spelled = word;
  for (const [sound, letter] of latinDigraphs) spelled = spelled.replace(sound, letter);
  return toSkeleton(spelled, (letter) => (/[bdfhklmnrst]/.test(letter) ? letter : ''), { vowels: 'aeiou', w: 'w', y: 'y' });
}

/** Consonants without doubles or a final h; the first letter stays even when it is a vowel. */
function toSkeleton(word: string, toLetter: (letter: string) => string, first: { vowels: string; w: string; y: string }): string {
  let skeleton = '';
  const initial = word[0];
  if (initial === undefined) return '';
  if (first.vowels.includes(initial)) skeleton = 'a';
  else if (initial === first.w) skeleton = 'w';
  else if (initial === first.y) skeleton = 'y';
  for (const letter of word) {
    const consonant = toLetter(letter);
    if (consonant !== '' && !skeleton.endsWith(consonant)) skeleton += consonant;
  }
  return skeleton.length > 1 ? skeleton.replace(/h$/, '') : skeleton;
}

/** Letters of a name for an id, for scripts that `nameKey` does not read: a 32-bit FNV-1a hash. */
export function hashKey(name: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return `x${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/** Local id of a person or organisation that no table knows. */
export function localId(prefix: string, name: string): string {
  const key = nameKey(name);
  return `local:${prefix}-${key.length > 1 ? key : hashKey(normalizeArabic(name).toLowerCase())}`;
}
