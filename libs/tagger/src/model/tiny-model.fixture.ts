import { FeatureRows } from './feature-rows';
import { HashTable } from '../lexicon/hash-table';
import { labelCount, labels } from '../language';
import { Lexicon } from '../lexicon/lexicon';
import type { TaggerModel } from './tagger-model';
import { reach, WordDescriber } from '../features/word-features';

const hashBits = 16;

export const emptyLexicon = new Lexicon(HashTable.of([]), HashTable.of([]), new Uint16Array(0), 0);

/** An English model that knows a few words by heart: label and weight (in log-odds) of each word as written. */
export function tinyModel(words: Readonly<Record<string, readonly [label: string, weight: number]>>): TaggerModel {
  const describer = new WordDescriber('en', emptyLexicon);
  const present = new Uint32Array(2 ** hashBits / 32);
  const weights = new Map<number, Int8Array>();
  for (const [word, [label, weight]] of Object.entries(words)) {
    // The second lexical feature is the word as written.
    const row = describer.describe(word).at[reach]![1]! & (2 ** hashBits - 1);
    present[row >>> 5]! |= 1 << (row & 31);
    const own = new Int8Array(labelCount);
    own[labels.indexOf(label)] = Math.round(weight * 10);
    weights.set(row, own);
  }
  const ordered = [...weights].sort(([a], [b]) => a - b).flatMap(([, own]) => [...own]);
  return {
    language: 'en',
    version: 'tiny',
    lexicon: emptyLexicon,
    rows: new FeatureRows(present, Int8Array.from(ordered)),
    scale: 0.1,
    transitions: { between: new Float32Array(labelCount ** 2), first: new Float32Array(labelCount) },
    styleJudge: undefined,
  };
}
