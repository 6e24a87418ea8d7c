import type { TaggerLanguage } from '../language';

/** Spellings of one word that features and word lists are keyed by. */
export interface WordForm {
  /** Arabic letters folded and unvowelled; other scripts in lower case. */
  normal: string;
  /** `normal` without a leading و ف ب ك ل; the article stays. Same as `normal` outside Arabic. */
  peeled: string;
  /** `peeled` without the article. */
  stem: string;
  /** What was taken off: 1 conjunction, 2 preposition, 4 article, added up. */
  clitics: number;
}

const folded: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', گ: 'ك', ک: 'ك', ی: 'ي' };
const foldable = /[أإآٱىئؤةگکی]/g;
const marks = /[\u064b-\u065f\u0670\u0640\u200c-\u200f]/g;
const arabicDigits = /[\u0660-\u0669]/g;
const shortestPeeled = 3;

/** Folds the spelling of one word so that variants meet. */
export function normalForm(word: string, language: TaggerLanguage): string {
  if (language === 'en') return word.toLowerCase();
  return word
    .replace(marks, '')
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .replace(arabicDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0630))
    .toLowerCase();
}

/** Takes apart one word. Arabic clitics are a guess by spelling alone: `وليد` loses its و too. */
export function toWordForm(word: string, language: TaggerLanguage): WordForm {
  const normal = normalForm(word, language);
  if (language === 'en') return { normal, peeled: normal, stem: normal, clitics: 0 };
  let peeled = normal;
  let clitics = 0;
  if (peeled.length > shortestPeeled && /^[وف]/.test(peeled)) {
    peeled = peeled.slice(1);
    clitics |= 1;
  }
  if (peeled.length > shortestPeeled + 1 && peeled.startsWith('لل')) {
    peeled = `ا${peeled.slice(1)}`;
    clitics |= 2;
  } else if (peeled.length > shortestPeeled && /^([بل]|كال)/.test(peeled)) {
    peeled = peeled.slice(1);
    clitics |= 2;
  }
  const hasArticle = peeled.length > shortestPeeled + 1 && peeled.startsWith('ال');
  return { normal, peeled, stem: hasArticle ? peeled.slice(2) : peeled, clitics: clitics | (hasArticle ? 4 : 0) };
}
