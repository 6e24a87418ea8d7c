import { DROP, EXPAND, foldOf, KEEP, normalizeArabic } from '@naba/arabic';
import type { Token } from '@naba/text';
import { BloomFilter } from './bloom-filter';

/** A word has as many readings at most: whole, without و, without a preposition too, and two without the article. */
const readings = 5;
/** No reading starts after more letters. */
const longestPrefix = 4;
const shortestStem = 2;
const [ALIF, BA, TA, SIN, FA, KAF, LAM, NUN, WAW, YA] = [0x627, 0x628, 0x62a, 0x633, 0x641, 0x643, 0x644, 0x646, 0x648, 0x64a];
/** Stands for what is no letter of its own: diacritics, presentation forms. Words with one are normalised first. */
const odd = 0;
const letters = readLetters();

/** Words and numbers of a text, with hashes of what each can be read as: itself, and in Arabic without its proclitics. */
export class WordReadings {
  readonly words: readonly Token[];
  /** `readings` places for each word, 0 after its last reading. */
  private readonly hashes: Int32Array;

  constructor(tokens: readonly Token[]) {
    const suffixes = new Int32Array(longestPrefix + 1);
    this.words = tokens.filter(({ kind }) => kind !== 'other');
    this.hashes = new Int32Array(this.words.length * readings);
    for (let index = 0; index < this.words.length; index += 1)
      writeReadings(this.words[index]!.text, this.hashes, index * readings, suffixes);
  }

  /** Whether one of the words is this one when normalised. */
  has(word: string): boolean {
    const hash = hashWord(word);
    for (let index = 0; index < this.words.length; index += 1) {
      if (this.hashes[index * readings] === hash && normalizeArabic(this.words[index]!.text) === word) return true;
    }
    return false;
  }

  /** Whether a name of several words may start at a word; a no is sure. */
  mayGoOn(index: number, names: NameFilter): boolean {
    const end = (index + 1) * readings;
    const next = this.hashes[end] ?? 0;
    for (let at = end - readings; at < end && this.hashes[at] !== 0; at += 1) {
      if (names.mayHave(pairOf(this.hashes[at]!, next))) return true;
    }
    return false;
  }

  /** Whether a name of `names` may start at a word, in some reading of it; a no is sure. */
  mayStart(index: number, names: NameFilter): boolean {
    const end = (index + 1) * readings;
    // 0 after the last word.
    const next = this.hashes[end] ?? 0;
    for (let at = end - readings; at < end; at += 1) {
      const hash = this.hashes[at]!;
      if (hash === 0) return false;
      if (names.mayHave(hash) || names.mayHave(pairOf(hash, next))) return true;
    }
    return false;
  }
}

/** Names by their first two words: one hash for each pair and for each name of a single word. */
export class NameFilter extends BloomFilter {
  /** @param name words that normalisation leaves as they are, a space between them */
  addName(name: string): void {
    const [first = '', second] = name.split(' ', 2);
    const hash = hashWord(first);
    this.add(second === undefined ? hash : pairOf(hash, hashWord(second)));
  }
}

function pairOf(first: number, second: number): number {
  return finish(step(first, second));
}

function readLetters(): Uint16Array {
  return Uint16Array.from({ length: 0x10000 }, (_, code) => {
    const folded = foldOf(code);
    return folded === DROP || folded === EXPAND ? odd : folded === KEEP ? code : folded;
  });
}

/** Hash of a word, the same however normalisation lets it be written; never 0. */
function hashWord(word: string, length = word.length): number {
  let hash = 0;
  for (let index = length - 1; index >= 0; index -= 1) {
    const letter = letters[word.charCodeAt(index)]!;
    if (letter === odd) return hashNormalized(normalizeArabic(word.slice(0, length)));
    hash = step(hash, letter);
  }
  return finish(hash);
}

function hashNormalized(word: string): number {
  let hash = 0;
  for (let index = word.length - 1; index >= 0; index -= 1) hash = step(hash, word.charCodeAt(index));
  return finish(hash);
}

function writeReadings(word: string, hashes: Int32Array, at: number, suffixes: Int32Array): void {
  const first = letters[word.charCodeAt(0)]!;
  if (isProclitic(first) || first === odd) writeArabic(word, hashes, at, suffixes);
  else hashes[at] = hashWord(word, first < 0x600 ? lengthWithoutPossessive(word) : word.length);
}

function isProclitic(letter: number): boolean {
  return letter === WAW || letter === FA || letter === BA || letter === LAM || letter === KAF;
}

function lengthWithoutPossessive(word: string): number {
  const { length } = word;
  if (length < 2 || (word.charCodeAt(length - 1) | 0x20) !== 0x73) return length;
  return "'’ʼ".includes(word.charAt(length - 2)) ? length - 2 : length;
}

/** The readings of `peelClitics`, but for those that only take the article off; `suffixes` is room for hashes of the word's ends. */
function writeArabic(word: string, hashes: Int32Array, at: number, suffixes: Int32Array): void {
  const { length } = word;
  let hash = 0;
  for (let index = length - 1; index >= 0; index -= 1) {
    const letter = letters[word.charCodeAt(index)]!;
    if (letter === odd) {
      const normalized = normalizeArabic(word);
      if (normalized === word) hashes[at] = hashNormalized(word);
      else writeArabic(normalized, hashes, at, suffixes);
      return;
    }
    hash = step(hash, letter);
    if (index <= longestPrefix) suffixes[index] = hash;
  }
  hashes[at] = finish(hash);
  if (length <= shortestStem) return;
  let next = at + 1;
  let start = 0;
  const first = letters[word.charCodeAt(0)]!;
  if (first === WAW || first === FA) {
    start = 1;
    hashes[next++] = finish(suffixes[1]!);
  }
  const letter = letters[word.charCodeAt(start)]!;
  const second = letters[word.charCodeAt(start + 1)]!;
  let article = start;
  if (letter === SIN && (second === YA || second === TA || second === NUN || second === ALIF)) {
    if (hasStem(word, start + 1)) hashes[next++] = finish(suffixes[start + 1]!);
    return;
  }
  if (letter === BA || letter === KAF || letter === LAM) {
    if (hasStem(word, start + 1)) hashes[next++] = finish(suffixes[start + 1]!);
    article = start + 1;
    if (letter === LAM && second === LAM) {
      // للعراق is العراق after ل.
      if (hasStem(word, start + 2)) hashes[next++] = finish(step(step(suffixes[start + 2]!, LAM), ALIF));
      article = start;
    }
  }
  if (hasArticle(word, article + 2) && hasStem(word, article + 2)) hashes[next] = finish(suffixes[article + 2]!);
}

function hasStem(word: string, start: number): boolean {
  return word.length - start >= shortestStem;
}

function hasArticle(word: string, start: number): boolean {
  return letters[word.charCodeAt(start)] === ALIF && word.charCodeAt(start + 1) === LAM;
}

function step(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

function finish(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) || 1;
}
