import { addRow } from './add-row';
import { FeatureList } from '../features/feature-list';
import type { FeatureRows } from '../model/feature-rows';
import { hashText } from '../lexicon/hashing';
import { labelCount } from '../language';
import type { WordColumns } from '../features/word-columns';
import { edgeFeatures, reach, windowWidth } from '../features/word-features';
import type { WordDescriber } from '../features/word-features';
import type { WordFacts } from '../words/word-reading';

// A copy of the import: read in the innermost loops, where going through the module's exports costs a third of the time.
const L = labelCount;
const setBits = 14;
const sets = 1 << setBits;
const ways = 4;
const records = sets * ways + 2;
const factCount = 8;
/** Sums of a word, and numbers of 32 bits that one record takes: its facts, then its sums of 16 bits. */
const shareCount = windowWidth * labelCount;
const recordLength = factCount + ((shareCount + 1) >> 1);

export const unknown = -1;

function firstRecord(hash: number): number {
  return ((hash ^ (hash >>> setBits)) & (sets - 1)) * ways;
}

/**
 * What is known of the words that came last: a word's facts and its share in the scores of the tokens around it, worked out once,
 * as most words come again. All lies in one array, so that a word is two or three lines of memory and nothing for the garbage
 * collector. Four words share the places of a hash; a fifth takes the place of the one that came first.
 */
export class KnownWords {
  /** Records of what stands before a sentence and after it. */
  readonly before = records - 2;
  readonly after = records - 1;

  private readonly words = new Array<string>(records).fill('');
  private readonly hashes = new Int32Array(records);
  private readonly turns = new Uint8Array(sets);
  private readonly facts = new Int32Array(records * recordLength);
  private readonly shares = new Int16Array(this.facts.buffer);
  private readonly list = new FeatureList();
  private readonly sums = new Int32Array(shareCount);

  constructor(
    private readonly describer: WordDescriber,
    private readonly rows: FeatureRows,
  ) {
    for (const [record, edge] of [
      [this.before, edgeFeatures('before')],
      [this.after, edgeFeatures('after')],
    ] as const) {
      this.setFacts(record, edge);
      this.setShares(record, (place) => {
        const features = edge.at[place]!;
        return [features, features.length];
      });
    }
  }

  /** Number of the record of a word that is known, good until a word is learned; unknown for others. */
  find(word: string): number {
    const { hashes, words } = this;
    const hash = hashText(word);
    const first = firstRecord(hash);
    for (let record = first; record < first + ways; record++) {
      if (hashes[record] === hash && words[record] === word) return record;
    }
    return unknown;
  }

  /** Number of a word's record; that of another word may be lost. */
  learn(word: string): number {
    const known = this.find(word);
    if (known !== unknown) return known;
    const hash = hashText(word);
    const first = firstRecord(hash);
    const record = first + (this.turns[first / ways]!++ % ways);
    this.hashes[record] = hash;
    this.words[record] = word;
    const reading = this.describer.read(word);
    this.setFacts(record, reading);
    this.setShares(record, (place) => {
      this.describer.list(reading, place - reach, this.list);
      return [this.list.features, this.list.count];
    });
    return record;
  }

  /** Writes the facts of a record to a place of the columns. */
  copyFacts(record: number, columns: WordColumns, at: number): void {
    const { facts } = this;
    const from = record * recordLength;
    columns.normal[at] = facts[from]!;
    columns.peeled[at] = facts[from + 1]!;
    columns.stem[at] = facts[from + 2]!;
    columns.clitics[at] = facts[from + 3]!;
    columns.length[at] = facts[from + 4]!;
    columns.shape[at] = facts[from + 5]!;
    columns.cluster[at] = facts[from + 6]!;
    columns.phraseStarts[at] = facts[from + 7]!;
  }

  /** Adds the shares of a record to the sums of the tokens from reach left to reach right of place `at`. */
  addShares(record: number, sums: Int32Array, at: number): void {
    const { shares } = this;
    const from = 2 * (record * recordLength + factCount);
    const to = (at - reach) * L;
    for (let i = 0; i < shareCount; i += L) addRow(sums, to + i, shares, from + i);
  }

  private setFacts(record: number, word: WordFacts): void {
    const { normal, peeled, stem, clitics, length, shape, cluster, phraseStarts } = word;
    this.facts.set([normal, peeled, stem, clitics, length, shape, cluster, phraseStarts], record * recordLength);
  }

  /** The token most to the left comes first: from there the word stands most to the right. */
  private setShares(record: number, featuresAt: (place: number) => readonly [features: Int32Array, count: number]): void {
    this.sums.fill(0);
    for (let token = 0; token < windowWidth; token++) {
      const [features, count] = featuresAt(windowWidth - 1 - token);
      this.rows.addTo(this.sums, token * labelCount, features, count);
    }
    this.shares.set(this.sums, 2 * (record * recordLength + factCount));
  }
}
