import { LexicalAttribute } from '@naba/text';
import type { Lexeme } from '@naba/text';

const skip = 1;
const arabicVariants: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه' };
/** How many words a shingle holds. */
const shingleLength = 3;

/** What every UTF-16 code unit counts as: lower case, without accents, Arabic letter variants folded. */
const readings = Uint16Array.from({ length: 0x10000 }, (_, unit) => readingOf(String.fromCharCode(unit)));

function readingOf(character: string): number {
  const base = (arabicVariants[character] ?? character.normalize('NFKD')).toLowerCase();
  return /^[\p{Mn}\u0640]/u.test(base) ? skip : base.charCodeAt(0);
}

/**
 * 64-bit SimHash (Charikar 2002) over shingles of three normalised words, as 16 hexadecimal digits. Two texts are near
 * duplicates when few bits differ; a text without words gives zero.
 */
export function simhash(words: readonly Lexeme[]): string {
  const hashes = Int32Array.from(words, (word) => hash.of(word));
  const lowOnes = new Int32Array(32);
  const highOnes = new Int32Array(32);
  const shingles = words.length === 0 ? 0 : Math.max(1, words.length - shingleLength + 1);
  for (let start = 0; start < shingles; start++) {
    let low = 0x811c9dc5;
    let high = 0x9747b28c;
    for (let i = start; i < Math.min(hashes.length, start + shingleLength); i++) {
      low = mix(low ^ hashes[i]!);
      high = mix(Math.imul(high, 31) ^ hashes[i]!);
    }
    countOnes(lowOnes, low);
    countOnes(highOnes, high);
  }
  return toHexadecimal(lowOnes, shingles) + toHexadecimal(highOnes, shingles);
}

/** Eight digits, the lowest bits first, of the bits that more than half of the shingles have. */
function toHexadecimal(ones: Int32Array, shingles: number): string {
  let digits = '';
  for (let digit = 0; digit < 8; digit++) {
    let value = 0;
    for (let bit = 0; bit < 4; bit++) if (countOf(ones, digit * 4 + bit) * 2 > shingles) value |= 1 << bit;
    digits += value.toString(16);
  }
  return digits;
}

/** Adds the bits to 32 counters at once: word n of `ones` holds bit n of every counter. */
function countOnes(ones: Int32Array, bits: number): void {
  let carry = bits;
  for (let place = 0; carry !== 0; place++) {
    const before = ones[place]!;
    ones[place] = before ^ carry;
    carry &= before;
  }
}

function countOf(ones: Int32Array, bit: number): number {
  let count = 0;
  for (let place = 0; place < 31; place++) count += ((ones[place]! >>> bit) & 1) << place;
  return count;
}

/** FNV-1a over the readings of a word. */
const hash = new LexicalAttribute((word) => {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const reading = readings[word.charCodeAt(i)]!;
    if (reading !== skip) value = Math.imul(value ^ reading, 0x01000193);
  }
  return value;
});

/** MurmurHash3's finish: every bit of the result depends on every bit of the value. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** How many of the 64 bits of two fingerprints differ. */
export function fingerprintDistance(a: string, b: string): number {
  let distance = 0;
  for (let i = 0; i < a.length; i++) {
    for (let bits = parseInt(a[i]!, 16) ^ parseInt(b[i]!, 16); bits > 0; bits &= bits - 1) distance++;
  }
  return distance;
}
