import { phraseKey } from './phrase-key';
import type { Term } from './term';

/** A word of a candidate at its place in the text; `undefined` breaks phrases. */
export interface PlacedTerm extends Term {
  /** Number of its key, from 0 in the order of appearance. */
  readonly id: number;
  readonly sentence: number;
}

class Statistics {
  count = 0;
  capitals = 0;
  /** Words beside it, and different ones among them on either side. */
  neighbors = 0;
  different = 0;
  readonly sentences: number[] = [];
}

const isUpperCase = (form: string): boolean => form.charCodeAt(0) < 0x600 && /^\p{Lu}/u.test(form);

/**
 * Weight of every word by its number, after YAKE (Campos et al., "YAKE! Keyword extraction from single documents using
 * multiple local features", Information Sciences 2020): early, frequent, spread over sentences, capitalised and with few
 * different neighbours is better. The lower the better.
 */
export function rankTerms(terms: readonly (PlacedTerm | undefined)[], sentenceCount: number): Float64Array {
  const statistics: Statistics[] = [];
  const pairs = new Set<number>();
  let before: PlacedTerm | undefined;
  for (const term of terms) {
    if (term !== undefined) {
      const found = (statistics[term.id] ??= new Statistics());
      found.count++;
      if (found.sentences.at(-1) !== term.sentence) found.sentences.push(term.sentence);
      if (before !== undefined) {
        if (isUpperCase(term.form)) found.capitals++;
        countPair(statistics[before.id]!, found, pairs, phraseKey(phraseKey(0, before.id), term.id));
      }
    }
    before = term;
  }
  const { usual, highest } = spreadOfCounts(statistics);
  return Float64Array.from(statistics, ({ count, capitals, sentences, different, neighbors }) => {
    const casing = capitals / (1 + Math.log(count));
    const position = Math.log(Math.log(3 + sentences[sentences.length >> 1]!));
    const frequency = count / usual;
    const spread = sentences.length / sentenceCount;
    const relatedness = 1 + (different / Math.max(1, neighbors)) * (count / highest);
    return (relatedness * position) / (casing + frequency / relatedness + spread / relatedness);
  });
}

function countPair(left: Statistics, right: Statistics, pairs: Set<number>, key: number): void {
  left.neighbors++;
  right.neighbors++;
  if (pairs.has(key)) return;
  pairs.add(key);
  left.different++;
  right.different++;
}

/** Mean and standard deviation of the counts, added up, and the highest count. */
function spreadOfCounts(statistics: readonly Statistics[]): { usual: number; highest: number } {
  let sum = 0;
  let squares = 0;
  let highest = 1;
  for (const { count } of statistics) {
    sum += count;
    squares += count * count;
    highest = Math.max(highest, count);
  }
  const mean = sum / Math.max(1, statistics.length);
  const variance = squares / Math.max(1, statistics.length) - mean * mean;
  return { usual: mean + Math.sqrt(Math.max(0, variance)), highest };
}
