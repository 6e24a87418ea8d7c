import { withoutSilentGh } from './silent-letters';
import { spellArabic, spellLatin } from './spelled-name';
import type { Sound, SpelledName } from './spelled-name';

/**
 * Whether an Arabic and a Latin name can be spellings of each other, letter for letter: consonants that may stand for each other, long
 * vowels (و ا ي) where the other has a vowel of their kind, and words that begin in the same places. In a name that is at home in Arabic
 * script the kinds of vowels are told apart more closely than in one that Arabic transcribes (ديفيد, David).
 */
export function isTranscription(arabic: string, latin: string, isArabicName: boolean): boolean {
  const one = spellArabic(arabic);
  if (isArabicName) return agree(one, spellLatin(latin), agreesClosely);
  const spoken = withoutSilentGh(latin);
  return agree(one, spellLatin(latin), agreesLoosely) || (spoken !== latin && agree(one, spellLatin(spoken), agreesLoosely));
}

/** Whether two Latin names can be transcriptions of one name of another script: Zelensky, Zelenskyy; Ahmad, Ahmed; not Saud, Saeed. */
export function isSameRomanization(one: string, other: string): boolean {
  return agree(spellLatin(one), spellLatin(other), (a, b) => {
    const isFront = (vowels: string): boolean => /i|y|ee|ea/.test(vowels);
    const isBack = (vowels: string): boolean => /[ouw]/.test(vowels);
    return isFront(a) === isFront(b) && isBack(a) === isBack(b) && (a === '') === (b === '');
  });
}

/** Whether two Arabic names can be transcriptions of one foreign name: vowels may be left out, but not be others (فرنسوا, فرانسوا). */
export function isSameArabization(one: string, other: string): boolean {
  return agree(foreignSounds(one), foreignSounds(other), (a, b, isLast) => {
    if (isLast && (a === '') !== (b === '')) return false;
    return a === '' || b === '' || Array.from(a).some((vowel) => b.includes(vowel));
  });
}

/** Consonants that transcriptions of foreign names put for each other. */
const exchanged: Readonly<Record<string, string>> = {
  ج: 'جغكق',
  غ: 'جغكق',
  ق: 'جغكق',
  ك: 'جغكق',
  ط: 'تطث',
  ث: 'تطث',
  ص: 'سص',
  ض: 'دض',
};

function foreignSounds(name: string): SpelledName {
  const { words } = spellArabic(name);
  return {
    words: words.map((sounds) => sounds.map(({ letters, vowels }) => ({ letters: exchanged[letters] ?? letters, vowels }))),
  };
}

function agree(one: SpelledName, other: SpelledName, isSameVowel: (a: string, b: string, isLast: boolean) => boolean): boolean {
  if (!startTogether(one.words, other.words)) return false;
  const [left, right] = [joined(one.words), joined(other.words)];
  if (left.length !== right.length) return false;
  return left.every(({ letters, vowels, isLast }, index) => {
    const there = right[index]!;
    const isSame = letters === there.letters || Array.from(letters).some((letter) => there.letters.includes(letter));
    return isSame && isSameVowel(vowels, there.vowels, isLast || there.isLast);
  });
}

/** Words begin in the same places, or one side writes together what the other writes apart (جين بينغ, Jinping). */
function startTogether(one: SpelledName['words'], other: SpelledName['words']): boolean {
  const [left, right] = [startsOf(one), startsOf(other)];
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  return [...few].every((start) => many.has(start));
}

function startsOf(words: SpelledName['words']): Set<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const sounds of words) {
    starts.add(at);
    at += sounds.length - 1;
  }
  return starts;
}

/** Sounds of all words in a row. What stands before a word's first consonant joins the vowels before it. */
function joined(words: SpelledName['words']): (Sound & { readonly isLast: boolean })[] {
  const all: (Sound & { isLast: boolean })[] = [];
  for (const [first, ...rest] of words) {
    const last = all.at(-1);
    if (last === undefined) all.push({ ...first!, isLast: rest.length === 0 });
    else {
      last.vowels += first!.vowels === '' ? '' : ` ${first!.vowels}`;
      last.isLast = first!.vowels === '';
    }
    for (const [index, sound] of rest.entries()) all.push({ ...sound, isLast: index === rest.length - 1 });
  }
  return all;
}

const endingVowel = /(?:[iouy]|ee)$/;

/** A long vowel that is written is in both, a diphthong is two letters in both, and a name ends in a vowel or h in both. */
function agreesClosely(written: string, vowels: string, isLast: boolean): boolean {
  const isAyn = written.includes('e');
  if (written.includes('h') && !vowels.includes('h')) return false;
  if (written.includes('w') ? !/[ouw]/.test(vowels) : /w|au/.test(vowels)) return false;
  const isFinalAlif = isLast && /y$/.test(written) && /^[ae]+h?$/.test(vowels);
  if (written.includes('y') && !/[iey]/.test(vowels) && !isFinalAlif) return false;
  if (!written.includes('y') && (vowels.includes('y') || /[ae]i|ee|ii/.test(vowels)) && !isAyn) return false;
  if (written.includes('a') && !/[ae]/.test(vowels) && !/^ ?a./.test(written) && !/^[iou]/.test(vowels)) return false;
  if (written === '' && /aa|oo|uu/.test(vowels)) return false;
  return !isLast || written !== '' || !endingVowel.test(vowels);
}

function agreesLoosely(written: string, vowels: string, isLast: boolean): boolean {
  if (written.includes('w') && !/[ouwa]/.test(vowels)) return false;
  if (written.includes('y') && !/[ieya]/.test(vowels)) return false;
  if (written.includes('a') && !/[aeou]/.test(vowels) && !/^ ?a./.test(written)) return false;
  return !isLast || written !== '' || !endingVowel.test(vowels);
}
