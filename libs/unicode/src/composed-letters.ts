import { expandPresentationForm, presentationForms } from './presentation-form';

const latin = /^\p{Script=Latin}/u;
const hangul = /^\p{Script=Hangul}/u;

/**
 * Letters written in several code points and the one code point that stands for them (NFC), of the Basic Multilingual Plane: a Cyrillic
 * и with a breve, an Arabic و with a hamza. Latin letters are left to their marks, Hangul syllables to arithmetic.
 */
export function composedLetters(): [decomposed: string, composed: string][] {
  return charactersOf(0x00c0, 0xfaff)
    .map((composed): [string, string] => [composed.normalize('NFD'), composed])
    .filter(([decomposed, composed]) => decomposed !== composed && decomposed.normalize('NFC') === composed)
    .filter(([, composed]) => !latin.test(composed) && !hangul.test(composed));
}

/** Every Arabic presentation form and the letters that it stands for. */
export function expandedPresentationForms(): [form: string, letters: string][] {
  return charactersOf(0xfb50, 0xfefc)
    .filter((form) => form.search(presentationForms) === 0)
    .map((form): [string, string] => [form, expandPresentationForm(form)])
    .filter(([form, letters]) => form !== letters);
}

function charactersOf(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}
