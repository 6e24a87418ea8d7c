import type { Verdict } from '@naba/article-index';

interface Failing {
  failures: number;
  /** Documents that had been taken by its last failure. */
  taken: number;
}

/**
 * Tells an article on which Elasticsearch fails from an Elasticsearch that fails: only a failure while others were taken counts, and after so
 * many of them the article is refused for ever. While nothing is taken, nothing counts (ADR 42).
 */
export class LoneFailures {
  private taken = 0;
  private readonly failing = new Map<string, Failing>();

  /** @param bound failures of one article after which it is refused */
  constructor(private readonly bound: number) {}

  /** @returns the verdicts in their order, those of articles beyond the bound as rejected */
  judge(keys: readonly string[], verdicts: readonly Verdict[]): Verdict[] {
    const before = this.taken;
    this.taken += verdicts.filter(({ kind }) => kind === 'indexed' || kind === 'superseded').length;
    return verdicts.map((verdict, index) => {
      const key = keys[index]!;
      if (verdict.kind === 'deferred' && verdict.isFault) return this.count(key, verdict, before);
      if (verdict.kind !== 'deferred') this.failing.delete(key);
      return verdict;
    });
  }

  private count(key: string, verdict: Extract<Verdict, { kind: 'deferred' }>, before: number): Verdict {
    const known = this.failing.get(key) ?? { failures: 0, taken: before };
    if (this.taken > known.taken) known.failures++;
    known.taken = this.taken;
    this.failing.set(key, known);
    if (known.failures < this.bound) return verdict;
    this.failing.delete(key);
    return {
      kind: 'rejected',
      reason: `Elasticsearch failed on it ${known.failures} times while it took others: ${verdict.reason}`,
    };
  }
}
