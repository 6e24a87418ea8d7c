/** Read-only open addressing table from 32 bit hashes to small numbers; a value of 0 means absent. */
export class HashTable {
  private readonly mask: number;

  constructor(
    readonly keys: Int32Array,
    readonly values: Uint16Array,
  ) {
    if ((keys.length & (keys.length - 1)) !== 0 || keys.length !== values.length) {
      throw new Error(`A hash table needs a power of two of slots, one value each; got ${keys.length} and ${values.length}.`);
    }
    this.mask = keys.length - 1;
  }

  get(key: number): number {
    const { keys, values, mask } = this;
    for (let slot = (key ^ (key >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const value = values[slot]!;
      if (value === 0 || keys[slot] === key) return value;
    }
  }

  /** Builds a table at most seven eighths full. Entries of value 0 are left out. */
  static of(entries: Iterable<readonly [number, number]>): HashTable {
    const kept = [...entries].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b);
    let slots = 4;
    while (slots * 7 < kept.length * 8) slots *= 2;
    const keys = new Int32Array(slots);
    const values = new Uint16Array(slots);
    for (const [key, value] of kept) {
      let slot = (key ^ (key >>> 15)) & (slots - 1);
      while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
      keys[slot] = key;
      values[slot] = value;
    }
    return new HashTable(keys, values);
  }
}
