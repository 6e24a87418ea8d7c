import { FeatureList } from './feature-list';
import { hashPart, hashText, mixHashes } from '../lexicon/hashing';
import type { TaggerLanguage } from '../language';
import { listTags } from '../lexicon/lexicon';
import type { Lexicon } from '../lexicon/lexicon';
import { readWord } from '../words/word-reading';
import type { WordFacts, WordReading } from '../words/word-reading';
import { wordShape } from '../words/word-shape';

/** How far left and right of a token its neighbours' features reach. */
export const reach = 3;
export const windowWidth = 2 * reach + 1;

/** All that one word, whatever its neighbours, contributes; features are 32 bit hashes. */
export interface WordFeatures extends WordFacts {
  /** Features by where this word stands, from reach left to reach right of the token to label; `at[reach]` is that token. */
  at: Int32Array[];
  /** How many of `at[reach]` name the very word; training hides these at times, so that the rest learns too. */
  lexicalCount: number;
}

// Numbers of the feature templates; a hash is of the template, the offset and the value.
const template = {
  normal: 1, raw: 2, stem: 3, longPrefix: 4, longSuffix: 5, bias: 6, prefix: 7, suffix: 11, clitics: 15, stemPrefix: 16,
  fullShape: 20, shape: 21, length: 22, cluster: 23, tag: 28, stemTag: 29, noList: 30, hyphenPart: 31,
} as const; // prettier-ignore
const offsetsApart = 64;

/** Describes words of one language by hashed features. */
export class WordDescriber {
  private readonly isArabic: boolean;

  constructor(
    private readonly language: TaggerLanguage,
    private readonly lexicon: Lexicon,
  ) {
    this.isArabic = language === 'ar';
  }

  describe(word: string): WordFeatures {
    const reading = readWord(word, this.language, this.lexicon);
    const list = new FeatureList();
    const at: Int32Array[] = [];
    let lexicalCount = 0;
    for (let offset = -reach; offset <= reach; offset++) {
      const lexical = this.list(reading, offset, list);
      if (offset === 0) lexicalCount = lexical;
      at.push(list.toArray());
    }
    return { ...reading, at, lexicalCount };
  }

  read(word: string): WordReading {
    return readWord(word, this.language, this.lexicon);
  }

  /**
   * Fills `list` with the features of a word that stands at `offset` from the token to label. Returns how many of them, the
   * first, name the very word of the token.
   */
  list(reading: WordReading, offset: number, list: FeatureList): number {
    list.clear();
    const base = offsetsApart * (offset + reach);
    if (offset === 0) return this.addOwn(reading, base, list);
    const distance = Math.abs(offset);
    if (distance === 1) this.addNeighbor(reading, base, list);
    else if (distance < reach) this.addNear(reading, base, list);
    else this.addFar(reading, base, list);
    return 0;
  }

  private addOwn(reading: WordReading, base: number, list: FeatureList): number {
    const { word, folded, foldedStem, length } = reading;
    add(list, base + template.normal, reading.normal);
    add(list, base + template.raw, hashText(word));
    if (this.isArabic) add(list, base + template.stem, reading.stem);
    if (length > 4) {
      add(list, base + template.longPrefix, hashPart(folded, 0, 4));
      add(list, base + template.longSuffix, hashPart(folded, length - 4, length));
    }
    const lexicalCount = list.count;
    add(list, base + template.bias, 0);
    for (let size = 1; size <= 3 && size < length; size++) {
      add(list, base + template.prefix + size, hashPart(folded, 0, size));
      add(list, base + template.suffix + size, hashPart(folded, length - size, length));
    }
    if (this.isArabic) {
      add(list, base + template.clitics, reading.clitics);
      add(list, base + template.stemPrefix, hashPart(foldedStem, 0, 2));
      add(list, base + template.stemPrefix + 1, hashPart(foldedStem, 0, 3));
    } else {
      add(list, base + template.fullShape, hashText(wordShape(word, word.length <= 10)));
      if (word.includes('-')) for (const part of folded.split('-')) add(list, base + template.hyphenPart, hashText(part));
    }
    add(list, base + template.shape, reading.shape);
    add(list, base + template.length, Math.min(8, length));
    addClassesAndTags(reading, base, list);
    return lexicalCount;
  }

  private addNeighbor(reading: WordReading, base: number, list: FeatureList): void {
    add(list, base + template.normal, reading.normal);
    if (this.isArabic) add(list, base + template.stem, reading.stem);
    add(list, base + template.shape, reading.shape);
    add(list, base + template.suffix + 3, hashPart(reading.folded, Math.max(0, reading.length - 3), reading.length));
    add(list, base + template.prefix + 3, hashPart(reading.folded, 0, 3));
    if (this.isArabic) add(list, base + template.clitics, reading.clitics);
    addClassesAndTags(reading, base, list);
  }

  private addNear(reading: WordReading, base: number, list: FeatureList): void {
    add(list, base + template.normal, reading.normal);
    if (this.isArabic) add(list, base + template.stem, reading.stem);
    add(list, base + template.shape, reading.shape);
    addClasses(reading, base, list);
  }

  private addFar({ stem, levels }: WordReading, base: number, list: FeatureList): void {
    add(list, base + template.stem, stem);
    if (levels.length > 1) add(list, base + template.cluster + 1, levels[1]!);
  }
}

function add(list: FeatureList, kind: number, value: number): void {
  list.add(mixHashes(kind, value));
}

function addClasses({ levels }: WordReading, base: number, list: FeatureList): void {
  for (let level = 0; level < levels.length; level++) add(list, base + template.cluster + level, levels[level]!);
}

function addClassesAndTags(reading: WordReading, base: number, list: FeatureList): void {
  const { tags, stemTags } = reading;
  addClasses(reading, base, list);
  if (tags === 0 && stemTags === 0) add(list, base + template.noList, 0);
  for (let bit = 0; bit < listTags.length && (tags | stemTags) >>> bit !== 0; bit++) {
    if (tags & (1 << bit)) add(list, base + template.tag, bit);
    if (stemTags & (1 << bit)) add(list, base + template.stemTag, bit);
  }
}

/** Facts of a place before a sentence or after it; no word has their clitics. */
export const edgeClitics = 8;

/** The word before a sentence or after it. */
export function edgeFeatures(side: 'before' | 'after'): WordFeatures {
  const hash = hashText(side === 'before' ? '\u0002' : '\u0003');
  const at = Array.from({ length: windowWidth }, (_, place) =>
    place === reach ? new Int32Array(0) : Int32Array.of(mixHashes(template.normal + offsetsApart * place, hash)),
  );
  const facts = {
    normal: hash,
    peeled: hash,
    stem: hash,
    clitics: edgeClitics,
    length: 0,
    shape: hash,
    cluster: 0,
    phraseStarts: 0,
  };
  return { ...facts, at, lexicalCount: 0 };
}
