import type { Item } from './item';

/** 48 bits of a name: among 3,000 a stranger is taken for one of them once in 10^11. */
const nameLength = 8;
const hashLength = 4;
const entryLength = nameLength + hashLength;

/**
 * The items of a feed that were seen, longest ago first, at most so many. As text each is a name and a hash of fixed length: thousands of
 * them for each of thousands of feeds stay in memory, and one string takes a fifth of an array of them.
 */
export class SeenItems {
  private readonly hashes = new Map<string, string>();

  /** @param text as `toText` gave it */
  constructor(text: string) {
    for (let at = 0; at < text.length; at += entryLength)
      this.hashes.set(text.slice(at, at + nameLength), text.slice(at + nameLength, at + entryLength));
  }

  /** `known` by any of its names; `changed` where it said something else then. */
  judge({ names, hash }: Pick<Item, 'names' | 'hash'>): 'new' | 'changed' | 'known' {
    const known = names.map(toName).find((name) => this.hashes.has(name));
    if (known === undefined) return 'new';
    return this.hashes.get(known) === toHash(hash) ? 'known' : 'changed';
  }

  /** Takes note of an item as the newest that was seen. */
  note({ names, hash }: Pick<Item, 'names' | 'hash'>): void {
    for (const name of names.map(toName)) {
      this.hashes.delete(name);
      this.hashes.set(name, toHash(hash));
    }
  }

  /** The newest entries. */
  toText(most: number): string {
    return [...this.hashes].slice(-most).flat().join('');
  }
}

const toName = (name: string): string => name.slice(0, nameLength).padEnd(nameLength, '.');
const toHash = (hash: string): string => hash.slice(0, hashLength).padEnd(hashLength, '.');
