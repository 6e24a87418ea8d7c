import { LexicalAttribute } from '@naba/text';
import { hashWord } from './ngrams';

/** What one word says: its row in `sums`, which has a sum of weights for each language. */
interface WordEvidence {
  readonly sums: Int16Array;
  readonly at: number;
  /** How many n-grams the word has. */
  readonly count: number;
}

const rowsTogether = 256;
const maxNgrams = 256;

/** Weights of the languages that share one script: bucket by bucket, one signed byte for each language. */
export class ScriptModel {
  /** Of a word in lower case. Words share arrays, because many small arrays cost more than what is in them. */
  readonly evidence = new LexicalAttribute((word) => this.sumRows(word));
  private sums = new Int16Array(0);
  private used = 0;
  private readonly buckets = new Int32Array(maxNgrams);

  /**
   * @param scale what a weight of 1 stands for
   */
  constructor(
    readonly languages: readonly string[],
    readonly bits: number,
    readonly scale: number,
    readonly weights: Int8Array,
  ) {}

  private sumRows(word: string): WordEvidence {
    const width = this.languages.length;
    if (this.used === this.sums.length) {
      this.sums = new Int16Array(rowsTogether * width);
      this.used = 0;
    }
    const { sums, used: at, weights, buckets } = this;
    this.used += width;
    const count = hashWord(word, this.bits, buckets);
    for (let i = 0; i < count; i++) {
      const row = buckets[i]! * width;
      for (let k = 0; k < width; k++) sums[at + k]! += weights[row + k]!;
    }
    return { sums, at, count };
  }
}
