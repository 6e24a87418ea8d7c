export interface Backoff {
  readonly firstMs: number;
  readonly maxMs: number;
}

/** Milliseconds to wait after the n-th failure in a row (from 1): doubling up to a cap, the upper half of it at random. */
export function backoffMs(failures: number, backoff: Backoff, random: () => number = Math.random): number {
  const ceiling = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(ceiling * (0.5 + random() / 2));
}
