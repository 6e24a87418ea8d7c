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
export interface Sound {
  readonly letters: string;
  vowels: string;
}

export interface SpelledName {
  /** The first has no consonant: it holds what is written before the first one. A word starts with such a sound too. */
  readonly words: readonly (readonly Sound[])[];
}

/** An Arabic name by its sounds. */
export function spellArabic(name: string): SpelledName {
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

/** A Latin name by its sounds. */
export function spellLatin(name: string): SpelledName {
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
