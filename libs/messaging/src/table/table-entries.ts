/** What a table holds of a key. */
export interface TableEntry<V> {
  readonly revision: number;
  /** Undefined after a tombstone, whose revision is still known for as long as the log shows tombstones. */
  readonly value: V | undefined;
}

/** The newest entry of each key, in the order in which they changed; at most so many, tombstones included. */
export class TableEntries<V> implements Iterable<readonly [string, TableEntry<V>]> {
  private readonly entries = new Map<string, TableEntry<V>>();
  private withValue = 0;

  constructor(private readonly maxEntries: number) {}

  /** Keys that have a value. */
  get size(): number {
    return this.withValue;
  }

  get(key: string): TableEntry<V> | undefined {
    return this.entries.get(key);
  }

  /**
   * Takes an entry unless one of a higher revision is there; where they are too many, the one that changed longest ago goes.
   *
   * @returns what became of it
   */
  set(key: string, entry: TableEntry<V>): 'older' | 'taken' | 'taken-for-another' {
    const known = this.entries.get(key);
    if (known && known.revision > entry.revision) return 'older';
    this.delete(key);
    this.entries.set(key, entry);
    if (entry.value !== undefined) this.withValue++;
    if (this.entries.size <= this.maxEntries) return 'taken';
    for (const oldest of this.entries.keys()) {
      this.delete(oldest);
      break;
    }
    return 'taken-for-another';
  }

  dropTombstonesBefore(revision: number): void {
    for (const [key, entry] of this.entries) if (entry.value === undefined && entry.revision < revision) this.entries.delete(key);
  }

  keys(): Iterable<string> {
    return this.entries.keys();
  }

  [Symbol.iterator](): Iterator<readonly [string, TableEntry<V>]> {
    return this.entries[Symbol.iterator]();
  }

  private delete(key: string): void {
    if (this.entries.get(key)?.value !== undefined) this.withValue--;
    this.entries.delete(key);
  }
}
