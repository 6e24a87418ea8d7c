import type { estypes } from '@elastic/elasticsearch';

/** An article as the index shows it at one look. */
export interface Sighting {
  readonly id: string;
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly indexedAt: number;
}

/** Who receives what a listener waits for. */
export interface Receiver {
  article(article: object, indexedAt: number): void;
  gap(since: number): void;
  end(): void;
}

/** Articles are stamped before they can be found, and not found in the order of their stamps: so far each look goes back. */
const overlapMs = 5_000;
/** More at once than anybody reads; the rest is a gap. */
export const mostAtOnce = 50;

/** One who listens: what it wants, and what it has had. */
export class Listener {
  private readonly had = new Map<string, number>();
  private newest: number;

  /**
   * @param key equal for listeners that want the same
   * @param from only what was indexed after this moment, in milliseconds since the epoch
   */
  constructor(
    readonly key: string,
    readonly query: estypes.QueryDslQueryContainer,
    private readonly from: number,
    readonly receiver: Receiver,
  ) {
    this.newest = from;
  }

  /** Everything indexed until this moment was seen. */
  get since(): number {
    return Math.max(this.from, this.newest - overlapMs);
  }

  /** Takes what it did not have yet, oldest first; `gap` is true when there was more. */
  take(sightings: readonly Sighting[]): { readonly fresh: readonly Sighting[]; readonly gap: boolean } {
    const fresh = sightings.filter((sighting) => sighting.indexedAt > this.from && !this.had.has(toKey(sighting)));
    for (const sighting of fresh) {
      this.had.set(toKey(sighting), sighting.indexedAt);
      this.newest = Math.max(this.newest, sighting.indexedAt);
    }
    for (const [key, indexedAt] of this.had) if (indexedAt <= this.since) this.had.delete(key);
    const sorted = fresh.sort((a, b) => a.indexedAt - b.indexedAt);
    return { fresh: sorted.slice(-mostAtOnce), gap: sorted.length > mostAtOnce };
  }
}

function toKey({ id, revision }: Sighting): string {
  return `${id}@${revision}`;
}
