/** Stems and pairs read of a title and body together, about 350 words; news says what it is about at its beginning. */
export const maxFeatures = 700;
/** The most bits that `hashWords` gives. A hash of fewer bits is made of these by dropping the lowest. */
export const hashBits = 31;
const longestWord = 40;

const breakMark = 1;
const silent = 2;
const arabicVariants: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
};

/** What every UTF-16 code unit is read as: a normalised letter, a break between words, or nothing. */
const readings = Uint16Array.from({ length: 0x10000 }, (_, unit) => readingOf(String.fromCharCode(unit)));

function readingOf(character: string): number {
  if (/[\p{Mn}\u0640\u200c\u200d\u00ad]/u.test(character)) return silent;
  if (!/\p{L}/u.test(character)) return breakMark;
  return (arabicVariants[character] ?? character.toLowerCase()).charCodeAt(0);
}

const [ALEF, LAM, WAW, FEH, BEH, KAF, HEH, YEH, NOON, TEH, MEEM, S] = Array.from('الوفبكهينتمs', (letter) =>
  letter.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number, number, number, number];

/**
 * Hashed stems and pairs of neighbouring stems of text.slice(start, end), appended to `out` from `from`. Digits never count:
 * they date a text and do not place it. Arabic words are stripped lightly (after Light10, Larkey, Ballesteros and Connell 2007).
 * @returns the new length of `out`
 */
export function hashWords(text: string, start: number, end: number, bits: number, out: Int32Array, from: number): number {
  const shift = 32 - bits;
  let count = from;
  let previous = 0;
  const letters = new Uint16Array(longestWord);
  let length = 0;
  for (let i = start; i <= end; i++) {
    const reading = i < end ? readings[text.charCodeAt(i)]! : breakMark;
    if (reading === silent) continue;
    if (reading !== breakMark) {
      if (length < longestWord) letters[length++] = reading;
      continue;
    }
    if (length > 1 && count + 2 <= out.length) {
      const stem = hashStem(letters, length);
      out[count++] = mix(stem) >>> shift;
      if (previous !== 0) out[count++] = mix(Math.imul(previous, 0x9e3779b1) ^ stem) >>> shift;
      previous = stem;
    }
    length = 0;
  }
  return count;
}

function mix(value: number): number {
  const hash = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
}

function hashStem(letters: Uint16Array, length: number): number {
  const isArabic = letters[0]! >= 0x600 && letters[0]! <= 0x6ff;
  const start = isArabic ? prefixLength(letters, length) : 0;
  const end = isArabic ? endWithoutSuffix(letters, start, length) : endWithoutPlural(letters, length);
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ letters[i]!, 0x01000193);
  return hash === 0 ? 1 : hash;
}

/** Length of the conjunction, preposition and article before a stem of at least three letters. */
function prefixLength(letters: Uint16Array, length: number): number {
  let start = 0;
  if ((letters[0] === WAW || letters[0] === FEH) && length >= 5) {
    const isArticle = letters[1] === ALEF && letters[2] === LAM;
    if (letters[0] === WAW || isArticle) start = 1;
  }
  const first = letters[start];
  const rest = length - start;
  if (first === ALEF && letters[start + 1] === LAM && rest >= 5) return start + 2;
  if ((first === BEH || first === KAF) && letters[start + 1] === ALEF && letters[start + 2] === LAM && rest >= 6)
    return start + 3;
  if (first === LAM && letters[start + 1] === LAM && rest >= 5) return start + 2;
  return start;
}

function endWithoutSuffix(letters: Uint16Array, start: number, length: number): number {
  const last = letters[length - 1];
  const before = letters[length - 2];
  const stem = length - start;
  if (stem >= 5) {
    const isPlural =
      (last === NOON && (before === ALEF || before === WAW || before === YEH)) || (last === TEH && before === ALEF);
    const isPronoun = (last === ALEF || last === MEEM) && before === HEH;
    if (isPlural || isPronoun || (last === HEH && before === YEH)) return length - 2;
  }
  return stem >= 4 && (last === HEH || last === YEH) ? length - 1 : length;
}

function endWithoutPlural(letters: Uint16Array, length: number): number {
  return length >= 4 && letters[length - 1] === S && letters[length - 2] !== S ? length - 1 : length;
}
