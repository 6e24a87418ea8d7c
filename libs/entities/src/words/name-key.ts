import { normalizeArabic } from '@naba/arabic';
import { arabicNameWords, latinNameWords } from './name-words';

/**
 * Consonants that the two scripts tell apart reliably, as one letter each. Voiced and voiceless k-sounds, the emphatics, and
 * s with sh fall together, because transliterations of one name differ in exactly these (Kadhimi, Kazemi; Gamal, Jamal).
 */
const arabicConsonants = toTable({
  b: 'ب',
  d: 'دذزضظژ',
  f: 'ف',
  h: 'حه',
  k: 'جخغقكگ',
  l: 'ل',
  m: 'م',
  n: 'ن',
  r: 'ر',
  s: 'سشصچ',
  t: 'تثط',
});
const latinConsonants = toTable({
  b: 'bp',
  d: 'dz',
  f: 'fv',
  h: 'h',
  k: 'cgjkq',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
  s: 's',
  t: 't',
});
/** Letters that are one sound together, by the first: the longer ones before the shorter. */
const latinGroups: Readonly<Record<string, readonly (readonly [group: string, sound: string])[]>> = {
  t: [
    ['tch', 's'],
    ['th', 't'],
  ],
  s: [
    ['sch', 's'],
    ['sh', 's'],
  ],
  c: [
    ['ch', 's'],
    ['ck', 'k'],
    ['ce', 's'],
    ['ci', 's'],
    ['cy', 's'],
  ],
  k: [['kh', 'k']],
  g: [['gh', 'k']],
  q: [['qu', 'k']],
  d: [
    ['dh', 'd'],
    ['dj', 'd'],
  ],
  p: [['ph', 'f']],
};

/** Letters by the sound that each of them stands for. */
export function toTable(consonants: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(consonants).flatMap(([sound, letters]) => Array.from(letters, (letter) => [letter, sound] as const)),
  );
}

/**
 * Key of a name that Arabic and Latin spellings share: articles go, consonants fall into classes, vowels count only at the
 * start of a word, and words run together. مصطفى الكاظمي, Mustafa Al-Kadhimi and Mustafa al-Kazemi all give `mstfkdm`.
 * Empty for names in other scripts.
 */
export function nameKey(name: string): string {
  return /\p{Script=Arabic}/u.test(name) ? arabicKey(name) : latinKey(name);
}

function arabicKey(name: string): string {
  let key = '';
  for (const word of arabicNameWords(name)) key += arabicWord(word);
  return key;
}

function arabicWord(word: string): string {
  const initial = word[0]!;
  let skeleton = 'اعءآأإ'.includes(initial) ? 'a' : initial === 'و' ? 'w' : initial === 'ي' ? 'y' : '';
  for (const letter of word) skeleton = withSound(skeleton, arabicConsonants.get(letter));
  return withoutFinalH(skeleton);
}

function latinKey(name: string): string {
  let key = '';
  for (const word of latinNameWords(name)) key += latinWord(word);
  return key;
}

function latinWord(word: string): string {
  const initial = word[0]!;
  let skeleton = 'aeiou'.includes(initial) ? 'a' : initial === 'w' || initial === 'y' ? initial : '';
  for (let index = 0; index < word.length; index += 1) {
    const letter = word[index]!;
    const group = latinGroups[letter]?.find(([letters]) => word.startsWith(letters, index));
    if (letter === 'x') skeleton = withSound(withSound(skeleton, 'k'), 's');
    else skeleton = withSound(skeleton, group?.[1] ?? latinConsonants.get(letter));
    // The vowel after a soft c is read for itself.
    if (group !== undefined && !'eiy'.includes(group[0].at(-1)!)) index += group[0].length - 1;
  }
  return withoutFinalH(skeleton);
}

/** No consonant stands twice in a row. */
function withSound(skeleton: string, sound: string | undefined): string {
  return sound === undefined || skeleton.endsWith(sound) ? skeleton : skeleton + sound;
}

function withoutFinalH(skeleton: string): string {
  return skeleton.length > 1 && skeleton.endsWith('h') ? skeleton.slice(0, -1) : skeleton;
}

/** Letters of a name for an id, for scripts that `nameKey` does not read: a 32-bit FNV-1a hash. */
export function hashKey(name: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return `x${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/** Local id of an organisation that no table knows, by how its name sounds. People had such ids once: `localPersonId` gives theirs today. */
export function localId(prefix: string, name: string): string {
  const key = nameKey(name);
  return `local:${prefix}-${key.length > 1 ? key : hashKey(normalizeArabic(name).toLowerCase())}`;
}
