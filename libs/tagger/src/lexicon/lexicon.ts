import { hashText, mixHashes } from './hashing';
import type { HashTable } from './hash-table';

/** What word lists know of a name, one bit each. */
export const listTags = [
  'country',
  'city',
  'town',
  'given-rare',
  'given-common',
  'surname-rare',
  'surname-common',
  'full-name',
  'organisation',
  'nationality',
  'census-given',
  'census-surname',
  'person',
  'region',
] as const;
export type ListTag = (typeof listTags)[number];

/** Bit of a value that says: a longer phrase of the lists starts with these words. */
export const phraseGoesOn = 1 << 15;
export const listTagsMask = phraseGoesOn - 1;
const longestPhrase = 6;
const phraseLengthShift = 16;

export function listTagBit(tag: ListTag): number {
  return 1 << listTags.indexOf(tag);
}

/** Length in words of what `longestPhrase` found; its tags are the bits of `listTagsMask`. */
export function phraseLength(found: number): number {
  return found >>> phraseLengthShift;
}

/** Key of the first words of a phrase. */
export function phraseHash(normalWords: readonly string[]): number {
  const [first = '', ...rest] = normalWords;
  return rest.reduce((hash, word) => mixHashes(hash, hashText(word)), hashText(first));
}

/** Level of the clusters that stand for a word in features of its neighbours. */
export const middleLevel = 1;

/** Names from word lists by hash, and word clusters by hash; `clusterLevels` has `levels` coarser numbers per cluster. */
export class Lexicon {
  /** Number of clusters at the middle level; 0 for unknown words is one. */
  readonly middleClusters: number;

  constructor(
    readonly names: HashTable,
    readonly clusters: HashTable,
    readonly clusterLevels: Uint16Array,
    readonly levels: number,
  ) {
    let last = 0;
    for (let at = middleLevel; at < clusterLevels.length; at += levels) last = Math.max(last, clusterLevels[at]!);
    this.middleClusters = last + 1;
  }

  tagsOfWord(hash: number): number {
    return this.names.get(hash);
  }

  /** Whether the texts behind the clusters hold a word often. */
  hasCluster(hash: number): boolean {
    return this.clusters.get(hash) !== 0;
  }

  /** Cluster numbers, from coarse to fine, by the first of a word's hashes that has a cluster; none when none has. */
  levelsOf(hashes: readonly number[]): readonly number[] {
    for (const hash of hashes) {
      const cluster = this.clusters.get(hash);
      if (cluster === 0) continue;
      return Array.from(this.clusterLevels.subarray((cluster - 1) * this.levels, cluster * this.levels));
    }
    return [];
  }

  /**
   * Finds the longest listed phrase of two or more words that starts at `start`.
   * `first` is the hash of its first word, `hashes` those of the sentence. Returns its length in words above its tags (see
   * `phraseLength`), one number because this is asked for every word; 0 when there is none.
   */
  longestPhrase(first: number, hashes: Int32Array, start: number, count: number): number {
    let hash = first;
    let value = this.names.get(hash);
    let found = 0;
    for (let words = 2; value & phraseGoesOn && start + words <= count && words <= longestPhrase; words++) {
      hash = mixHashes(hash, hashes[start + words - 1]!);
      value = this.names.get(hash);
      if (value & listTagsMask) {
        found = (words << phraseLengthShift) | (value & listTagsMask);
      }
    }
    return found;
  }
}
