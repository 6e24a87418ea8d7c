/** What the bytes 0x80 to 0x9F are in windows-1252; five are nothing. Source: the WHATWG Encoding Standard, index windows-1252. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const lineBreaks = /[\v\f\u2028\u2029]/g;
const c1Controls = /[\u0080-\u009f]/g;
/** Controls, noncharacters, byte order marks inside the text and lone halves of a surrogate pair: none of them is text. */
const strays = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]|\p{Cs}/gu;
/** U+001A stands for a character that somebody could not write; other strays stand for nothing. */
const substituteBetweenWords = /(?<=[\p{L}\p{M}\p{N}])\u001a+(?=[\p{L}\p{N}])/gu;

/**
 * Text without control characters other than tab and line breaks. C1 controls become the windows-1252 characters that they were
 * before somebody read the bytes as ISO-8859-1, as browsers do; other strays go; a substitute (U+001A) leaves a
 * space where two words would run together.
 */
export function cleanStrayControls(text: string): string {
  return readC1AsWindows1252(text.replace(lineBreaks, '\n'))
    .replace(strays, '')
    .replace(substituteBetweenWords, ' ')
    .replaceAll('\u001a', '');
}

/** C1 controls as the windows-1252 characters of the same bytes; the five that have none there stay. */
export function readC1AsWindows1252(text: string): string {
  return text.replace(c1Controls, (control) => windows1252[control.charCodeAt(0) - 0x80]!);
}
