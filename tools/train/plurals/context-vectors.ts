/** Words that tell where another stands: the most frequent. */
const mostContexts = 6_000;
const window = 2;

interface Vector {
  readonly weights: ReadonlyMap<number, number>;
  readonly length: number;
}

/** What stands before and behind each word of a corpus, by positive pointwise mutual information (Church and Hanks 1990). */
export class ContextVectors {
  private readonly vectors = new Map<string, Vector>();

  /** @param fewest rarer words have no vector */
  constructor(texts: readonly (readonly string[])[], fewest: number) {
    const counts = new Map<string, number>();
    for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    const frequent = [...counts].sort(([, a], [, b]) => b - a);
    const contexts = new Map(frequent.slice(0, mostContexts).map(([word], at) => [word, at]));
    const beside = new Map(frequent.filter(([, count]) => count >= fewest).map(([word]) => [word, new Map<number, number>()]));
    const totals = new Float64Array(mostContexts * 2);
    for (const words of texts)
      for (const [at, word] of words.entries()) {
        const row = beside.get(word);
        if (row === undefined) continue;
        for (let offset = -window; offset <= window; offset += 1) {
          const context = offset === 0 ? undefined : contexts.get(words[at + offset] ?? '');
          if (context === undefined) continue;
          const key = context * 2 + Number(offset > 0);
          row.set(key, (row.get(key) ?? 0) + 1);
          totals[key]! += 1;
        }
      }
    const total = totals.reduce((sum, value) => sum + value, 0);
    for (const [word, row] of beside) this.vectors.set(word, toVector(row, totals, total));
  }

  get words(): string[] {
    return [...this.vectors.keys()];
  }

  has(word: string | undefined): word is string {
    return word !== undefined && this.vectors.has(word);
  }

  cosine(one: string, other: string): number {
    const [a, b] = [this.vectors.get(one)!, this.vectors.get(other)!];
    const product = [...a.weights].reduce((sum, [key, weight]) => sum + weight * (b.weights.get(key) ?? 0), 0);
    return a.length === 0 || b.length === 0 ? 0 : product / (a.length * b.length);
  }
}

function toVector(row: ReadonlyMap<number, number>, totals: Float64Array, total: number): Vector {
  const sum = [...row.values()].reduce((all, count) => all + count, 0);
  const weights = new Map(
    [...row]
      .filter(([, count]) => count > 1)
      .map(([key, count]) => [key, Math.log((count * total) / (sum * totals[key]!))] as const)
      .filter(([, weight]) => weight > 0),
  );
  return { weights, length: Math.hypot(...weights.values()) };
}
