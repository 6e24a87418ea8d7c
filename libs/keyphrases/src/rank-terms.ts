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
  neighbours = 0;
  readonly sentences: number[] = [];
  readonly left = new Set<number>();
  readonly right = new Set<number>();
}

const isUpperCase = (form: string): boolean => form.charCodeAt(0) < 0x600 && /^\p{Lu}/u.test(form);

/**
 * Weight of every word by its number, after YAKE (Campos et al., "YAKE! Keyword extraction from single documents using
 * multiple local features", Information Sciences 2020): early, frequent, spread over sentences, capitalised and with few
 * different neighbours is better. The lower the better.
 */
export function rankTerms(terms: readonly (PlacedTerm | undefined)[], sentenceCount: number): Float64Array {
  const statistics: Statistics[] = [];
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index];
    if (term === undefined) continue;
    const found = (statistics[term.id] ??= new Statistics());
    found.count++;
    const before = terms[index - 1];
    const after = terms[index + 1];
    if (before !== undefined && isUpperCase(term.form)) found.capitals++;
    if (found.sentences.at(-1) !== term.sentence) found.sentences.push(term.sentence);
    if (before !== undefined) found.left.add(before.id);
    if (after !== undefined) found.right.add(after.id);
    found.neighbours += (before === undefined ? 0 : 1) + (after === undefined ? 0 : 1);
  }
  const { usual, highest } = spreadOfCounts(statistics);
  return Float64Array.from(statistics, ({ count, capitals, sentences, left, right, neighbours }) => {
    const casing = capitals / (1 + Math.log(count));
    const position = Math.log(Math.log(3 + sentences[sentences.length >> 1]!));
    const frequency = count / usual;
    const spread = sentences.length / sentenceCount;
    const relatedness = 1 + ((left.size + right.size) / Math.max(1, neighbours)) * (count / highest);
    return (relatedness * position) / (casing + frequency / relatedness + spread / relatedness);
  });
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
