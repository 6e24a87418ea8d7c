import { hashText, mixHashes } from './hashing';
import type { TaggerLanguage } from './language';
import { LIST_TAGS_MASK, listTags, type Lexicon } from './lexicon';
import { toWordForm, type WordForm } from './word-form';

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

/** Signs of UTF-16 code units, filled as they are met. */
const signs: string[] = [];

function signOf(character: string): string {
  if (character.length > 1) return classify(character);
  return (signs[character.charCodeAt(0)] ??= classify(character));
}

function classify(character: string): string {
  return characterClasses.find(([pattern]) => pattern.test(character))?.[1] ?? character;
}

/** Pattern of a word's characters, such as `Xx` for `Paris`; runs are one sign long unless `full`. */
export function wordShape(word: string, full: boolean): string {
  let shape = '';
  for (const character of word) {
    const sign = signOf(character);
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
  private count = 0;
  private offset = 0;

  /** Begins a new list, of the features of a word at `offset` from the token to label. */
  startAt(offset: number): void {
    this.offset = offsetsApart * (offset + REACH);
    this.count = 0;
  }

  get length(): number {
    return this.count;
  }

  add(kind: number, value: number): void {
    this.hashes[this.count++] = mixHashes(kind + this.offset, value);
  }

  toArray(): Int32Array {
    const array = new Int32Array(this.count);
    for (let index = 0; index < this.count; index++) array[index] = this.hashes[index]!;
    return array;
  }
}

/** Filled and copied once for each list: only the lists themselves are kept. */
const list = new FeatureList();

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
    const known = {
      word,
      form,
      normal,
      stem,
      prefix: hashText(form.normal.slice(0, 3)),
      suffix: hashText(form.normal.slice(-3)),
      tags,
      stemTags,
      levels,
      shape,
    };
    const at: Int32Array[] = [];
    let lexicalCount = 0;
    for (let offset = -REACH; offset <= REACH; offset++) {
      list.startAt(offset);
      if (offset === 0) lexicalCount = this.addOwn(known);
      else this.addNeighbour(known, Math.abs(offset));
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

  private addOwn(known: KnownWord): number {
    const { word, form } = known;
    const { normal, stem } = form;
    list.add(template.normal, known.normal);
    list.add(template.raw, hashText(word));
    if (this.language === 'ar') list.add(template.stem, known.stem);
    if (normal.length > 4) {
      list.add(template.longPrefix, hashText(normal.slice(0, 4)));
      list.add(template.longSuffix, hashText(normal.slice(-4)));
    }
    const lexicalCount = list.length;
    list.add(template.bias, 0);
    for (let size = 1; size <= 3; size++) {
      if (normal.length <= size) break;
      list.add(template.prefix + size, size === 3 ? known.prefix : hashText(normal.slice(0, size)));
      list.add(template.suffix + size, size === 3 ? known.suffix : hashText(normal.slice(-size)));
    }
    if (this.language === 'ar') {
      list.add(template.clitics, form.clitics);
      list.add(template.stemPrefix, hashText(stem.slice(0, 2)));
      list.add(template.stemPrefix + 1, hashText(stem.slice(0, 3)));
    } else {
      list.add(template.fullShape, hashText(wordShape(word, word.length <= 10)));
      if (word.includes('-')) for (const part of normal.split('-')) list.add(template.hyphenPart, hashText(part));
    }
    list.add(template.shape, known.shape);
    list.add(template.length, Math.min(8, normal.length));
    this.addClassesAndTags(known);
    return lexicalCount;
  }

  private addNeighbour(known: KnownWord, distance: number): void {
    const { levels } = known;
    if (distance === REACH) {
      list.add(template.stem, known.stem);
      if (levels.length > 1) list.add(template.cluster + 1, levels[1]!);
      return;
    }
    list.add(template.normal, known.normal);
    if (this.language === 'ar') list.add(template.stem, known.stem);
    list.add(template.shape, known.shape);
    if (distance === 1) {
      list.add(template.suffix + 3, known.suffix);
      list.add(template.prefix + 3, known.prefix);
      if (this.language === 'ar') list.add(template.clitics, known.form.clitics);
      this.addClassesAndTags(known);
    } else {
      for (let level = 0; level < levels.length; level++) list.add(template.cluster + level, levels[level]!);
    }
  }

  private addClassesAndTags({ levels, tags, stemTags }: KnownWord): void {
    for (let level = 0; level < levels.length; level++) list.add(template.cluster + level, levels[level]!);
    if (tags === 0 && stemTags === 0) list.add(template.noList, 0);
    for (let bit = 0; bit < listTags.length && (tags | stemTags) >>> bit !== 0; bit++) {
      if (tags & (1 << bit)) list.add(template.tag, bit);
      if (stemTags & (1 << bit)) list.add(template.stemTag, bit);
    }
  }
}

/** A word with hashes of what several of its lists hold. */
interface KnownWord {
  word: string;
  form: WordForm;
  normal: number;
  stem: number;
  /** Of its first and its last three letters. */
  prefix: number;
  suffix: number;
  shape: number;
  tags: number;
  stemTags: number;
  levels: readonly number[];
}

/** The word before a sentence or after it. */
export function edgeFeatures(side: 'before' | 'after'): WordFeatures {
  const hash = hashText(side === 'before' ? '\u0002' : '\u0003');
  const at: Int32Array[] = [];
  for (let offset = -REACH; offset <= REACH; offset++) {
    list.startAt(offset);
    if (offset !== 0) list.add(template.normal, hash);
    at.push(list.toArray());
  }
  return { at, lexicalCount: 0, normal: hash, peeled: hash, stem: hash, clitics: 8, length: 0, shape: hash, cluster: 0 };
}
