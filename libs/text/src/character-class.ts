/** What a UTF-16 code unit can be inside a word. Plain numbers, because the tokenizer reads one for every character. */
export const spaceClass = 1;
export const letterClass = 2;
export const arabicLetterClass = 3;
export const digitClass = 4;
/** Combining marks, tatweel, joiners and soft hyphens: they continue a word and never start one. */
export const markClass = 5;
export const highSurrogateClass = 6;
export const otherClass = 7;

const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const mark = /[\p{M}\u0640\u200c\u200d\u00ad]/u;
// Direction marks and the byte order mark are invisible: they separate nothing that a reader sees, but belong to no word.
const space = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u;
const highSurrogate = /^[\ud800-\udbff]$/;
const arabicScript = /\p{Script=Arabic}/u;

function classify(character: string): number {
  if (highSurrogate.test(character)) return highSurrogateClass;
  if (space.test(character)) return spaceClass;
  if (mark.test(character)) return markClass;
  if (letter.test(character)) return arabicScript.test(character) ? arabicLetterClass : letterClass;
  return digit.test(character) ? digitClass : otherClass;
}

const table = Uint8Array.from({ length: 0x10000 }, (_, codeUnit) => classify(String.fromCharCode(codeUnit)));

/** Class of a UTF-16 code unit. */
export function classOf(codeUnit: number): number {
  return table[codeUnit]!;
}

/** Class of the character that starts at `index`, surrogate pairs read whole. */
export function classAt(text: string, index: number): number {
  const found = classOf(text.charCodeAt(index));
  if (found !== highSurrogateClass) return found;
  return classify(String.fromCodePoint(text.codePointAt(index)!));
}
