/** Grades of articles for one query, by key; what is not named is 0. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first `depth` results (Järvelin and Kekäläinen 2002) with gain 2^grade - 1;
 * 1 is the best order that the judged articles allow.
 */
export function ndcg(found: readonly string[], grades: Grades, depth: number): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, depth));
  return best === 0 ? 0 : discounted(found.slice(0, depth).map((key) => grades.get(key) ?? 0)) / best;
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** Part of the articles with grade 2 or 3 that stand among the first `depth`; of those with grade 1 where no better one is. */
export function recall(found: readonly string[], grades: Grades, depth: number): number {
  const top = Math.max(0, ...grades.values());
  const relevant = [...grades].filter(([, grade]) => grade >= Math.min(2, top) && grade > 0).map(([key]) => key);
  const first = new Set(found.slice(0, depth));
  return relevant.length === 0 ? 0 : relevant.filter((key) => first.has(key)).length / relevant.length;
}

/**
 * Part of the first `depth` results that are right, of grade 2 or more. Places that stay empty count as wrong where more is known
 * to be right.
 */
export function precision(found: readonly string[], grades: Grades, depth: number): number {
  const shown = found.slice(0, depth);
  const right = [...grades.values()].filter((grade) => grade >= 2).length;
  const places = Math.max(shown.length, Math.min(depth, right));
  return places === 0 ? 0 : shown.filter((key) => (grades.get(key) ?? 0) >= 2).length / places;
}

/**
 * Part of what could be right among the first `depth` that is: the right ones there by the number of those that are known, `depth` at most.
 * Undefined where nothing is known to be right.
 */
export function firstRight(found: readonly string[], grades: Grades, depth: number): number | undefined {
  const right = [...grades.values()].filter((grade) => grade >= 2).length;
  if (right === 0) return undefined;
  return found.slice(0, depth).filter((key) => (grades.get(key) ?? 0) >= 2).length / Math.min(depth, right);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
