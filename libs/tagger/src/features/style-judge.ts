import { mixHashes } from '../lexicon/hashing';
import type { PlacedSentence, WordColumns } from './word-columns';
import type { WordFacts } from '../words/word-reading';

/** Log-odds that make up for a short text: a few words say little about its style. */
const priorWords = 4;

/**
 * Tells which way of labelling a text calls for, by its vocabulary: logistic regression over hashed words.
 * Style 1 is that of corpora where a title such as `President` belongs to the name.
 */
export class StyleJudge {
  constructor(
    readonly weights: Float32Array,
    readonly bias: number,
  ) {}

  /** 1 when the words of the sentences speak for style 1, else 0. */
  judge(words: WordColumns, sentences: readonly PlacedSentence[]): number {
    const size = this.weights.length;
    let sum = this.bias * priorWords;
    for (const { first, end } of sentences) {
      for (let at = first; at < end; at++) sum += this.weights[styleRow(words.normal[at]!, words.shape[at]!, size)]!;
    }
    return sum > 0 ? 1 : 0;
  }
}

/** Row of a word in `size` weights. */
export function styleFeature({ normal, shape }: WordFacts, size: number): number {
  return styleRow(normal, shape, size);
}

function styleRow(normal: number, shape: number, size: number): number {
  return mixHashes(normal, shape) & (size - 1);
}
