import { LRUCache } from 'lru-cache';

/** What a table holds of a key. */
export interface TableEntry<V> {
  readonly revision: number;
  /** Undefined after a tombstone, whose revision is still known for as long as the log shows tombstones. */
  readonly value: V | undefined;
}

/** The newest entry of each key, in the order in which they changed; at most so many, tombstones included. */
export class TableEntries<V> implements Iterable<readonly [string, TableEntry<V>]> {
  private readonly entries: LRUCache<string, TableEntry<V>>;
  private withValue = 0;

  constructor(private readonly maxEntries: number) {
    this.entries = new LRUCache({
      max: maxEntries,
      onInsert: ({ value }) => {
        if (value !== undefined) this.withValue++;
      },
      dispose: ({ value }) => {
        if (value !== undefined) this.withValue--;
      },
    });
  }

  /** Keys that have a value. */
  get size(): number {
    return this.withValue;
  }

  get(key: string): TableEntry<V> | undefined {
    return this.entries.peek(key);
  }

  /**
   * Takes an entry unless one of a higher revision is there; where they are too many, the one that changed longest ago goes.
   *
   * @returns what became of it
   */
  set(key: string, entry: TableEntry<V>): 'older' | 'taken' | 'taken-for-another' {
    const known = this.entries.peek(key);
    if (known && known.revision > entry.revision) return 'older';
    const full = known === undefined && this.entries.size === this.maxEntries;
    this.entries.set(key, entry);
    return full ? 'taken-for-another' : 'taken';
  }

  dropTombstonesBefore(revision: number): void {
    for (const [key, entry] of this) if (entry.value === undefined && entry.revision < revision) this.entries.delete(key);
  }

  keys(): Iterable<string> {
    return this.entries.rkeys();
  }

  /** None is left out where entries change meanwhile: an entry that is moved would take the cache's own iteration with it. */
  *[Symbol.iterator](): Generator<readonly [string, TableEntry<V>]> {
    for (const key of Array.from(this.entries.rkeys())) {
      const entry = this.entries.peek(key);
      if (entry) yield [key, entry];
    }
  }
}
