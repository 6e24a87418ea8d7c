import { hashText, mixHashes } from './hashing';
import type { TaggerLanguage } from './language';
import { LIST_TAGS_MASK, listTags, type Lexicon } from './lexicon';
import { toWordForm } from './word-form';

/** How far left and right of a token its neighbours' features reach. */
export const REACH = 3;
export const WINDOW_WIDTH = 2 * REACH + 1;

/** All that one word, whatever its neighbours, contributes; features are 32 bit hashes. */
export interface WordFeatures {
  /** Features by where this word stands, from REACH left to REACH right of the token to label; `at[REACH]` is that token. */
  at: Int32Array[];
  /** How many of `at[REACH]` name the very word; training hides these at times, so that the rest learns too. */
  lexicalCount: number;
  normal: number;
  peeled: number;
  stem: number;
  clitics: number;
  /** Letters of the folded word. */
  length: number;
  shape: number;
  /** The word's cluster at a middle level, 0 when unknown. */
  cluster: number;
}

const characterClasses: readonly (readonly [RegExp, string])[] = [
  [/\p{Nd}/u, '0'],
  [/\p{Lu}/u, 'X'],
  [/\p{Ll}/u, 'x'],
  [/[\u0621-\u06ff]/u, 'a'],
  [/\p{L}/u, 'l'],
];

/** Pattern of a word's characters, such as `Xx` for `Paris`; runs are one sign long unless `full`. */
export function wordShape(word: string, full: boolean): string {
  let shape = '';
  for (const character of word) {
    const sign = characterClasses.find(([pattern]) => pattern.test(character))?.[1] ?? character;
    if (full || !shape.endsWith(sign)) shape += sign;
  }
  return shape;
}

// Numbers of the feature templates; a hash is of the template, the offset and the value.
const template = {
  normal: 1, raw: 2, stem: 3, longPrefix: 4, longSuffix: 5, bias: 6, prefix: 7, suffix: 11, clitics: 15, stemPrefix: 16,
  fullShape: 20, shape: 21, length: 22, cluster: 23, tag: 28, stemTag: 29, noList: 30, hyphenPart: 31,
} as const; // prettier-ignore
const offsetsApart = 64;

class FeatureList {
  private readonly hashes: number[] = [];

  constructor(private readonly offset: number) {}

  get length(): number {
    return this.hashes.length;
  }

  add(kind: number, value: number): void {
    this.hashes.push(mixHashes(kind + offsetsApart * (this.offset + REACH), value));
  }

  addText(kind: number, value: string): void {
    this.add(kind, hashText(value));
  }

  toArray(): Int32Array {
    return Int32Array.from(this.hashes);
  }
}

/** Describes words of one language by hashed features. */
export class WordDescriber {
  constructor(
    private readonly language: TaggerLanguage,
    private readonly lexicon: Lexicon,
  ) {}

  describe(word: string): WordFeatures {
    const form = toWordForm(word, this.language);
    const normal = hashText(form.normal);
    const peeled = hashText(form.peeled);
    const stem = hashText(form.stem);
    const tags = this.lexicon.tagsOfWord(normal) & LIST_TAGS_MASK;
    const stemTags = form.clitics === 0 ? 0 : (this.lexicon.tagsOfWord(peeled) | this.lexicon.tagsOfWord(stem)) & LIST_TAGS_MASK;
    const levels = this.clusterLevels(word, [normal, peeled, stem]);
    const shape = hashText(wordShape(word, false));
    const known = { word, ...form, normalHash: normal, stemHash: stem, tags, stemTags, levels, shape };
    const at: Int32Array[] = [];
    let lexicalCount = 0;
    for (let offset = -REACH; offset <= REACH; offset++) {
      const list = new FeatureList(offset);
      if (offset === 0) lexicalCount = this.addOwn(list, known);
      else this.addNeighbour(list, known, Math.abs(offset));
      at.push(list.toArray());
    }
    return {
      at,
      lexicalCount,
      normal,
      peeled,
      stem,
      clitics: form.clitics,
      length: form.normal.length,
      shape,
      cluster: levels[1] ?? 0,
    };
  }

  /** Cluster numbers from coarse to fine; English clusters are of words as written, Arabic ones of folded words. */
  private clusterLevels(word: string, hashes: readonly number[]): number[] {
    const { lexicon } = this;
    const keys = this.language === 'en' ? [hashText(word), ...hashes.slice(0, 1)] : hashes;
    const cluster = keys.map((key) => lexicon.clusterOf(key)).find((number) => number !== 0);
    if (cluster === undefined) return [];
    const start = (cluster - 1) * lexicon.levels;
    return [...lexicon.clusterLevels.subarray(start, start + lexicon.levels)];
  }

  private addOwn(list: FeatureList, known: KnownWord): number {
    const { word, normal, stem } = known;
    list.addText(template.normal, normal);
    list.addText(template.raw, word);
    if (this.language === 'ar') list.addText(template.stem, stem);
    if (normal.length > 4) {
      list.addText(template.longPrefix, normal.slice(0, 4));
      list.addText(template.longSuffix, normal.slice(-4));
    }
    const lexicalCount = list.length;
    list.add(template.bias, 0);
    for (let size = 1; size <= 3; size++) {
      if (normal.length <= size) break;
      list.addText(template.prefix + size, normal.slice(0, size));
      list.addText(template.suffix + size, normal.slice(-size));
    }
    if (this.language === 'ar') {
      list.add(template.clitics, known.clitics);
      list.addText(template.stemPrefix, stem.slice(0, 2));
      list.addText(template.stemPrefix + 1, stem.slice(0, 3));
    } else {
      list.addText(template.fullShape, wordShape(word, word.length <= 10));
      if (word.includes('-')) for (const part of normal.split('-')) list.addText(template.hyphenPart, part);
    }
    list.add(template.shape, known.shape);
    list.add(template.length, Math.min(8, normal.length));
    this.addClassesAndTags(list, known);
    return lexicalCount;
  }

  private addNeighbour(list: FeatureList, known: KnownWord, distance: number): void {
    const { normal, stem, levels } = known;
    if (distance === REACH) {
      list.addText(template.stem, stem);
      if (levels.length > 1) list.add(template.cluster + 1, levels[1]!);
      return;
    }
    list.addText(template.normal, normal);
    if (this.language === 'ar') list.addText(template.stem, stem);
    list.add(template.shape, known.shape);
    if (distance === 1) {
      list.addText(template.suffix + 3, normal.slice(-3));
      list.addText(template.prefix + 3, normal.slice(0, 3));
      if (this.language === 'ar') list.add(template.clitics, known.clitics);
      this.addClassesAndTags(list, known);
    } else {
      for (const [level, number] of levels.entries()) list.add(template.cluster + level, number);
    }
  }

  private addClassesAndTags(list: FeatureList, known: KnownWord): void {
    for (const [level, number] of known.levels.entries()) list.add(template.cluster + level, number);
    if (known.tags === 0 && known.stemTags === 0) list.add(template.noList, 0);
    for (let bit = 0; bit < listTags.length; bit++) {
      if (known.tags & (1 << bit)) list.add(template.tag, bit);
      if (known.stemTags & (1 << bit)) list.add(template.stemTag, bit);
    }
  }
}

interface KnownWord {
  word: string;
  normal: string;
  stem: string;
  clitics: number;
  shape: number;
  tags: number;
  stemTags: number;
  levels: number[];
}

/** The word before a sentence or after it. */
export function edgeFeatures(side: 'before' | 'after'): WordFeatures {
  const hash = hashText(side === 'before' ? '\u0002' : '\u0003');
  const at: Int32Array[] = [];
  for (let offset = -REACH; offset <= REACH; offset++) {
    const list = new FeatureList(offset);
    if (offset !== 0) list.add(template.normal, hash);
    at.push(list.toArray());
  }
  return { at, lexicalCount: 0, normal: hash, peeled: hash, stem: hash, clitics: 8, length: 0, shape: hash, cluster: 0 };
}
