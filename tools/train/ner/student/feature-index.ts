import { FeatureList } from '../../../../libs/tagger/src/features/feature-list';
import type { TaggerLanguage } from '../../../../libs/tagger/src/language';
import type { Lexicon } from '../../../../libs/tagger/src/lexicon/lexicon';
import { lexicalPairs, markPhrases, PairDescriber } from '../../../../libs/tagger/src/features/pair-features';
import { sentenceColumns } from '../../../../libs/tagger/src/features/word-columns';
import { edgeFeatures, reach, windowWidth, WordDescriber } from '../../../../libs/tagger/src/features/word-features';
import type { WordFeatures } from '../../../../libs/tagger/src/features/word-features';
import type { Sentence } from './corpus';

export interface TrainingText extends Sentence {
  /** How much the sentence counts against others. */
  weight: number;
  /** Way of labelling that it belongs to; 0 for none. */
  style: number;
}

/** A sentence as feature rows: word numbers for what words contribute, and rows of pair features by token. */
export interface Example {
  words: Int32Array;
  pairs: Int32Array;
  pairStart: Int32Array;
  lexicalPairs: Uint8Array;
  text: TrainingText;
}

export interface IndexedWord {
  /** Rows by place in the window, as in `WordFeatures.at`. */
  at: Int32Array[];
  lexicalCount: number;
}

export interface FeatureIndex {
  examples: Example[];
  /** Number 0 is the edge before a sentence, 1 the edge after it. */
  words: IndexedWord[];
  /** The masked hash of each row. */
  hashes: Int32Array;
}

const countBits = 28;

/**
 * Numbers the features that occur often enough in the texts; the others are left out. Counted by row, a rare feature
 * passes for the frequent one whose row it shares.
 */
export function indexFeatures(
  texts: readonly TrainingText[],
  language: TaggerLanguage,
  lexicon: Lexicon,
  hashBits: number,
  leastCount: number,
  countByRow: boolean,
): FeatureIndex {
  const mask = 2 ** hashBits - 1;
  const describer = new WordDescriber(language, lexicon);
  const pairDescriber = new PairDescriber(language);
  const numbers = new Map<string, number>();
  const described: WordFeatures[] = [edgeFeatures('before'), edgeFeatures('after')];
  const counts = new Uint8Array(2 ** countBits);
  const list = new FeatureList();
  const lists = { rare: list, common: list, clusters: list };
  const slotOf = (hash: number): number => (countByRow ? hash & mask : hash >>> (32 - countBits));
  const count = (hash: number): void => {
    if (counts[slotOf(hash)]! < 255) counts[slotOf(hash)]!++;
  };

  const examples = texts.map((text): Example => {
    const words = Int32Array.from(text.tokens, (token) => {
      let number = numbers.get(token);
      if (number === undefined) {
        number = described.length;
        numbers.set(token, number);
        described.push(describer.describe(token));
      }
      return number;
    });
    const features = Array.from(words, (word) => described[word]!);
    const { columns, place: sentence } = sentenceColumns(features);
    const phrases = new Int32Array(sentence.end + reach);
    markPhrases(columns, sentence, lexicon, phrases);
    const pairs: number[] = [];
    const pairStart = new Int32Array(words.length + 1);
    for (let at = 0; at < words.length; at++) {
      list.clear();
      pairDescriber.describe(columns, phrases, sentence.first + at, text.style, lists);
      for (const hash of list.toArray()) {
        pairs.push(hash);
        count(hash);
      }
      pairStart[at + 1] = pairs.length;
      for (let place = 0; place < windowWidth; place++) {
        for (const hash of features[at + place - reach]?.at[place] ?? []) count(hash);
      }
    }
    return { words, pairs: Int32Array.from(pairs), pairStart, lexicalPairs: new Uint8Array(words.length), text };
  });

  const isFrequent = (hash: number): boolean => counts[slotOf(hash)]! >= leastCount;
  const used = new Uint8Array(mask + 1);
  const use = (hash: number): void => {
    if (isFrequent(hash)) used[hash & mask] = 1;
  };
  for (const word of described) for (const list of word.at) list.forEach(use);
  for (const example of examples) example.pairs.forEach(use);
  const rows = new Int32Array(mask + 1);
  const hashes: number[] = [];
  for (let hash = 0; hash <= mask; hash++) {
    if (used[hash] === 0) continue;
    rows[hash] = hashes.length;
    hashes.push(hash);
  }
  const rowOf = (hash: number): number => (isFrequent(hash) ? rows[hash & mask]! : -1);
  const toRows = (list: Int32Array): Int32Array => list.map(rowOf).filter((row) => row >= 0);
  for (const example of examples) keepFrequentPairs(example, rowOf);
  return {
    examples,
    words: described.map((word) => {
      const own = word.at[reach]!;
      return { at: word.at.map(toRows), lexicalCount: toRows(own.subarray(0, word.lexicalCount)).length };
    }),
    hashes: Int32Array.from(hashes),
  };
}

function keepFrequentPairs(example: Example, rowOf: (hash: number) => number): void {
  const kept: number[] = [];
  for (let at = 0; at < example.words.length; at++) {
    const start = example.pairStart[at]!;
    const end = example.pairStart[at + 1]!;
    example.pairStart[at] = kept.length;
    for (let i = start; i < end; i++) {
      const row = rowOf(example.pairs[i]!);
      if (row < 0) continue;
      kept.push(row);
      if (i - start < lexicalPairs) example.lexicalPairs[at]!++;
    }
  }
  example.pairStart[example.words.length] = kept.length;
  example.pairs = Int32Array.from(kept);
}
