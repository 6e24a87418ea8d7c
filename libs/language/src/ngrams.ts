import { isLetter } from './script';

/** Letters read at most; more of a text tells nothing new. */
const maxLetters = 600;
const longest = 4;
const longestWord = 24;
const boundary = 1;

/** Characters inside words that say nothing about the language: tatweel, Arabic vowel signs, joiners, soft hyphen. */
function isSilent(unit: number): boolean {
  return unit === 0x640 || (unit >= 0x64b && unit <= 0x652) || (unit >= 0x200b && unit <= 0x200f) || unit === 0xad;
}

/**
 * Visits the words at the beginning of a text: runs of letters, and of silent characters among them. The word that goes over
 * the limit of letters is not visited.
 * @param lower the text in lower case
 */
export function visitWords(lower: string, visit: (start: number, end: number) => void): void {
  let letters = 0;
  let start = 0;
  let isWord = false;
  for (let i = 0; i <= lower.length && letters < maxLetters; i++) {
    const unit = i < lower.length ? lower.charCodeAt(i) : 0;
    if (isSilent(unit)) continue;
    if (isLetter(unit)) {
      letters++;
      isWord = true;
      continue;
    }
    if (isWord) visit(start, i);
    start = i + 1;
    isWord = false;
  }
}

/**
 * Hashed letter n-grams (1 to 4, words padded with a boundary) and whole words of a text. `out` gets one bucket for each,
 * repeats included; what does not fit is left out.
 * @param bits buckets are 0 to 2^bits − 1
 * @returns how many buckets were written
 */
export function hashNgrams(text: string, bits: number, out: Int32Array): number {
  const lower = text.toLowerCase();
  let count = 0;
  visitWords(lower, (start, end) => (count = hashWord(lower.slice(start, end), bits, out, count)));
  return count;
}

/** `hashNgrams` of one word in lower case, whose buckets are written behind the first `from`. */
export function hashWord(lower: string, bits: number, out: Int32Array, from = 0): number {
  const word = readWord(lower);
  const { length } = word;
  const shift = 32 - bits;
  let count = from;
  if (count + length * longest + 1 > out.length) return count;
  for (let start = 0; start < length; start++) {
    let hash = 0x811c9dc5;
    const end = Math.min(length, start + longest);
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ word[i]!, 0x01000193);
      // A lone boundary is in every word.
      if (i > 0) out[count++] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> shift;
    }
  }
  let whole = 0x9747b28c;
  for (let i = 0; i < length; i++) whole = Math.imul(whole ^ word[i]!, 0x01000193);
  out[count++] = Math.imul(whole ^ (whole >>> 15), 0x85ebca6b) >>> shift;
  return count;
}

/** The letters of a word between boundaries. */
function readWord(lower: string): Uint16Array {
  const word = new Uint16Array(longestWord + 2);
  let length = 1;
  word[0] = boundary;
  for (let i = 0; i < lower.length && length <= longestWord; i++) {
    const unit = lower.charCodeAt(i);
    if (!isSilent(unit)) word[length++] = unit;
  }
  word[length] = boundary;
  return word.subarray(0, length + 1);
}
