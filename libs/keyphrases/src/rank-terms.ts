import type { Term } from './term';

/** A word of a candidate at its place in the text; `undefined` breaks phrases. */
export interface PlacedTerm extends Term {
  readonly sentence: number;
}

interface Statistics {
  count: number;
  capitals: number;
  readonly sentences: number[];
  readonly left: Set<string>;
  readonly right: Set<string>;
  neighbours: number;
}

/**
 * Weight of every word after YAKE (Campos et al., "YAKE! Keyword extraction from single documents using multiple local
 * features", Information Sciences 2020): early, frequent, spread over sentences, capitalised and with few different
 * neighbours is better. The lower the better.
 */
export function rankTerms(terms: readonly (PlacedTerm | undefined)[], sentenceCount: number): Map<string, number> {
  const statistics = new Map<string, Statistics>();
  for (const [index, term] of terms.entries()) {
    if (term === undefined) continue;
    let found = statistics.get(term.key);
    if (found === undefined) {
      found = { count: 0, capitals: 0, sentences: [], left: new Set(), right: new Set(), neighbours: 0 };
      statistics.set(term.key, found);
    }
    found.count++;
    const before = terms[index - 1];
    const after = terms[index + 1];
    if (before !== undefined && /^\p{Lu}/u.test(term.form)) found.capitals++;
    if (found.sentences.at(-1) !== term.sentence) found.sentences.push(term.sentence);
    if (before !== undefined) found.left.add(before.key);
    if (after !== undefined) found.right.add(after.key);
    found.neighbours += (before === undefined ? 0 : 1) + (after === undefined ? 0 : 1);
  }
  const counts = [...statistics.values()].map(({ count }) => count);
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const deviation = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, counts.length));
  const highest = Math.max(1, ...counts);
  const ranks = new Map<string, number>();
  for (const [key, { count, capitals, sentences, left, right, neighbours }] of statistics) {
    const casing = capitals / (1 + Math.log(count));
    const position = Math.log(Math.log(3 + sentences[sentences.length >> 1]!));
    const frequency = count / (mean + deviation);
    const spread = sentences.length / sentenceCount;
    const relatedness = 1 + ((left.size + right.size) / Math.max(1, neighbours)) * (count / highest);
    ranks.set(key, (relatedness * position) / (casing + frequency / relatedness + spread / relatedness));
  }
  return ranks;
}
