/** Blocks of letters in the shapes of their place in the word, and ligatures: Arabic Presentation Forms A and B. */
export const presentationForms = /[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/g;

/**
 * Letters behind an Arabic presentation form: لا for U+FEFB. A vowel sign that stands alone in these blocks, on a space or a tatweel,
 * becomes the sign itself. Other characters stay as they are. Source: NFKC, Unicode Standard Annex 15.
 */
export function expandPresentationForm(character: string): string {
  const letters = character.normalize('NFKC');
  return letters.length > 1 && isMark.test(letters.slice(1)) ? letters.slice(1) : letters;
}

const isMark = /^\p{M}+$/u;
