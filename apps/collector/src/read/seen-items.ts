import type { Item } from './item';

/** The items of a feed that were seen, longest ago first, at most so many. Entries are `name.hash`. */
export class SeenItems {
  private readonly hashes: Map<string, string>;

  /** @param entries as `toEntries` gave them */
  constructor(entries: readonly string[]) {
    this.hashes = new Map(entries.map((entry) => entry.split('.', 2) as [string, string]));
  }

  /** `known` by any of its names; `changed` where it said something else then. */
  judge({ names, hash }: Pick<Item, 'names' | 'hash'>): 'new' | 'changed' | 'known' {
    const known = names.find((name) => this.hashes.has(name));
    if (known === undefined) return 'new';
    return this.hashes.get(known) === hash ? 'known' : 'changed';
  }

  /** Takes note of an item as the newest that was seen. */
  note({ names, hash }: Pick<Item, 'names' | 'hash'>): void {
    for (const name of names) {
      this.hashes.delete(name);
      this.hashes.set(name, hash);
    }
  }

  /** The newest entries. */
  toEntries(most: number): string[] {
    return [...this.hashes].slice(-most).map(([name, hash]) => `${name}.${hash}`);
  }
}
