import { mixHashes } from './hashing';
import type { WordFeatures } from './word-features';

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

  /** 1 when the text's words speak for style 1, else 0. */
  judge(sentences: readonly (readonly WordFeatures[])[]): number {
    let sum = this.bias * priorWords;
    for (const words of sentences) {
      for (const word of words) sum += this.weights[styleFeature(word, this.weights.length)]!;
    }
    return sum > 0 ? 1 : 0;
  }
}

/** Row of a word in `size` weights. */
export function styleFeature(word: WordFeatures, size: number): number {
  return mixHashes(word.normal, word.shape) & (size - 1);
}
