import type { ArticleEvent } from '../write/index-operation';

/** Offsets by partition. */
export type Offsets = ReadonlyMap<number, bigint>;

/** The log of enriched articles, as a rebuild needs it. */
export interface ArticleLog {
  /** Oldest and next offset of each partition, and the topic's `cleanup.policy`. */
  bounds(): Promise<{ readonly low: Offsets; readonly end: Offsets; readonly cleanupPolicy: string }>;
  /** Up to where the indexer has written; a partition of which that is not known is left out. */
  handled(): Promise<Offsets>;
  /** Events between two positions, each partition in order. */
  replay(from: Offsets, to: Offsets): AsyncIterable<ArticleEvent>;
}

/** Offsets as they stand in an index's `_meta`. */
export type StoredOffsets = Readonly<Record<string, string>>;

export function storeOffsets(offsets: Offsets): StoredOffsets {
  return Object.fromEntries([...offsets].map(([partition, offset]) => [String(partition), String(offset)]));
}

export function restoreOffsets(stored: StoredOffsets): Offsets {
  return new Map(Object.entries(stored).map(([partition, offset]) => [Number(partition), BigInt(offset)]));
}

/** The earlier of two positions in each partition; one that either does not know begins at its beginning. */
export function earlier(a: Offsets, b: Offsets): Offsets {
  const both = [...a].flatMap(([partition, offset]) => {
    const other = b.get(partition);
    return other === undefined ? [] : [[partition, offset < other ? offset : other] as const];
  });
  return new Map(both);
}

/** How many records stand between two positions, at most: compaction leaves holes. */
export function distance(from: Offsets, to: Offsets): bigint {
  let sum = 0n;
  for (const [partition, end] of to) sum += end - (from.get(partition) ?? 0n);
  return sum;
}
