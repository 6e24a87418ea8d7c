import { edgeFeatures, reach } from './word-features';
import type { WordFacts } from '../words/word-reading';

const edges = [edgeFeatures('before'), edgeFeatures('after')] as const;

/** A sentence's place in the columns of its document: words from `first` up to but without `end`. */
export interface PlacedSentence {
  first: number;
  end: number;
}

/**
 * Facts of a document's words by place, a column for each: read neighbour by neighbour, where objects would be scattered
 * over memory. Edges stand before and after each sentence, as many as features reach.
 */
export class WordColumns {
  normal = new Int32Array(0);
  peeled = new Int32Array(0);
  stem = new Int32Array(0);
  clitics = new Int32Array(0);
  length = new Int32Array(0);
  shape = new Int32Array(0);
  cluster = new Int32Array(0);
  phraseStarts = new Int32Array(0);

  /** Makes room for so many places; what was there may be lost. */
  makeRoom(places: number): void {
    if (this.normal.length >= places) return;
    const size = 2 * places;
    this.normal = new Int32Array(size);
    this.peeled = new Int32Array(size);
    this.stem = new Int32Array(size);
    this.clitics = new Int32Array(size);
    this.length = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.cluster = new Int32Array(size);
    this.phraseStarts = new Int32Array(size);
  }

  set(at: number, word: WordFacts): void {
    this.normal[at] = word.normal;
    this.peeled[at] = word.peeled;
    this.stem[at] = word.stem;
    this.clitics[at] = word.clitics;
    this.length[at] = word.length;
    this.shape[at] = word.shape;
    this.cluster[at] = word.cluster;
    this.phraseStarts[at] = word.phraseStarts;
  }
}

/** Columns of one sentence. */
export function sentenceColumns(words: readonly WordFacts[]): { columns: WordColumns; place: PlacedSentence } {
  const columns = new WordColumns();
  const place = { first: reach, end: reach + words.length };
  columns.makeRoom(place.end + reach);
  for (let at = 0; at < place.end + reach; at++) columns.set(at, words[at - reach] ?? edges[at < reach ? 0 : 1]);
  return { columns, place };
}
