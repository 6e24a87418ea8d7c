import { arabicNameWords, latinNameWords } from './name-words';

/** Latin letters of one consonant, the longer ones first, and the Arabic letters that may stand for them. */
const consonants: readonly (readonly [latin: string, arabic: string])[] = [
  ['tch', 'ش'],
  ['sch', 'ش'],
  ['sh', 'ش'],
  ['ch', 'شخكق'],
  ['kh', 'خ'],
  ['gh', 'غ'],
  ['th', 'ثتطذظ'],
  ['dh', 'ذظضد'],
  ['dj', 'ج'],
  ['ph', 'ف'],
  ['qu', 'كق'],
  ['ck', 'كق'],
  ['b', 'ب'],
  ['p', 'ب'],
  ['d', 'دضذظ'],
  ['f', 'ف'],
  ['v', 'ف'],
  ['g', 'جغقك'],
  ['h', 'هح'],
  ['j', 'جي'],
  ['k', 'كق'],
  ['l', 'ل'],
  ['m', 'م'],
  ['n', 'ن'],
  ['q', 'ق'],
  ['r', 'ر'],
  ['s', 'سص'],
  ['t', 'تطث'],
  ['x', 'سص'],
  ['z', 'زظذض'],
];
const softC = 'س';
const hardC = 'كق';
const arabicConsonants = new Set('بتثجحخدذرزسشصضطظغفقكلمنه');

/** Letters between consonants; ع is often written as a vowel, and ح at the end of a name is a silent h in Latin names. */
const arabicVowels: Readonly<Record<string, string>> = { ا: 'a', و: 'w', ي: 'y', ع: 'e', ح: 'h' };

const anyVowel = 'e';

/** A consonant, by the Arabic letters that it may be, and what is written between it and the next: vowels and glides. */
interface Sound {
  readonly letters: string;
  vowels: string;
}

interface SpelledName {
  /** The first has no consonant: it holds what is written before the first one. A word starts with such a sound too. */
  readonly words: readonly (readonly Sound[])[];
}

/**
 * Whether an Arabic and a Latin name can be spellings of each other, letter for letter: consonants that may stand for each other, long
 * vowels (و ا ي) where the other has a vowel of their kind, and words that begin in the same places. In a name that is at home in Arabic
 * script the kinds of vowels are told apart more closely than in one that Arabic transcribes (ديفيد, David).
 */
export function isTranscription(arabic: string, latin: string, isArabicName: boolean): boolean {
  const [one, other] = [spellArabic(arabic), spellLatin(latin)];
  return agree(one, other, (written, vowels, isLast) =>
    isArabicName ? agreesClosely(written, vowels, isLast) : agreesLoosely(written, vowels, isLast),
  );
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

function spellArabic(name: string): SpelledName {
  return {
    words: arabicNameWords(name).map((word) => {
      const sounds: Sound[] = [{ letters: '', vowels: '' }];
      for (const [index, letter] of Array.from(word).entries()) {
        const isFinal = index === word.length - 1 && index > 0;
        const isAnyVowel = (letter === 'ا' && index === 0) || (letter === 'ه' && isFinal);
        const isSilent = letter === 'ح' && isFinal;
        if (arabicConsonants.has(letter) && !isAnyVowel && !isSilent) sounds.push({ letters: letter, vowels: '' });
        else sounds.at(-1)!.vowels += isAnyVowel ? anyVowel : (arabicVowels[letter] ?? '');
      }
      return sounds;
    }),
  };
}

function spellLatin(name: string): SpelledName {
  return {
    words: latinNameWords(name).map((word) => {
      const sounds: Sound[] = [{ letters: '', vowels: '' }];
      for (let index = 0; index < word.length;) {
        if (word[index] === 'x') sounds.push({ letters: hardC, vowels: '' });
        const [group, letters] = consonantAt(word, index);
        const last = sounds.at(-1)!;
        const isFinalH = group === 'h' && index === word.length - 1;
        if (letters === '' || isFinalH) last.vowels += 'aeiouwyh'.includes(group) ? group : '';
        else if (!(last.vowels === '' && last.letters === letters)) sounds.push({ letters, vowels: '' });
        index += group.length;
      }
      return sounds;
    }),
  };
}

function consonantAt(word: string, index: number): readonly [group: string, letters: string] {
  const letter = word[index]!;
  if (letter === 'c' && !/^c[hk]/.test(word.slice(index))) return ['c', 'eiy'.includes(word[index + 1] ?? ' ') ? softC : hardC];
  return consonants.find(([group]) => word.startsWith(group, index)) ?? [letter, ''];
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
