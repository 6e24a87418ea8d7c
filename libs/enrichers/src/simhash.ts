/** Marks, tatweel and letter variants that writers of Arabic use freely. */
const marks = /[\p{Mn}\u0640]/gu;
const arabicVariants: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه' };
const shingleLength = 3;

/**
 * 64-bit SimHash (Charikar 2002) over shingles of three normalised words, as 16 hexadecimal digits. Two texts are near
 * duplicates when few bits differ; a text without words gives zero.
 */
export function simhash(words: readonly string[]): string {
  const normalised = words.map((word) =>
    word
      .normalize('NFKD')
      .replace(marks, '')
      .toLowerCase()
      .replace(/[أإآٱىة]/g, (letter) => arabicVariants[letter]!),
  );
  const weights = new Int32Array(64);
  const count = Math.max(1, normalised.length - shingleLength + 1);
  for (let start = 0; start < count && normalised.length > 0; start++) {
    const shingle = normalised.slice(start, start + shingleLength).join(' ');
    vote(weights, 0, hash(shingle, 0x811c9dc5));
    vote(weights, 32, hash(shingle, 0x9747b28c));
  }
  let digits = '';
  for (let digit = 0; digit < 16; digit++) {
    let value = 0;
    for (let bit = 0; bit < 4; bit++) if (weights[digit * 4 + bit]! > 0) value |= 1 << bit;
    digits += value.toString(16);
  }
  return digits;
}

function vote(weights: Int32Array, from: number, bits: number): void {
  for (let bit = 0; bit < 32; bit++) weights[from + bit]! += (bits >>> bit) & 1 ? 1 : -1;
}

/** FNV-1a with MurmurHash3's finish, so that every bit depends on every character. */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** How many of the 64 bits of two fingerprints differ. */
export function fingerprintDistance(a: string, b: string): number {
  let distance = 0;
  for (let i = 0; i < a.length; i++) {
    for (let bits = parseInt(a[i]!, 16) ^ parseInt(b[i]!, 16); bits > 0; bits &= bits - 1) distance++;
  }
  return distance;
}
