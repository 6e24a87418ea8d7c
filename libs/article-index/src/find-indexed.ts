import type { Client } from '@elastic/elasticsearch';
import { indexNames } from './index-names';

/** Where an article stands in the index. */
export interface IndexedState {
  readonly revision: number;
  /** ISO 8601 in UTC. */
  readonly indexedAt: string;
  /** True when the article was taken down with this revision. */
  readonly tombstone: boolean;
  /** Absent from what was taken down. */
  readonly source?: { readonly id: string };
}

/**
 * What the index holds of articles at this moment, refreshed or not, in their order; null where nothing was written under an id yet.
 * Rejects with the client's error when Elasticsearch cannot be asked or has no article index.
 *
 * @param prefix first part of the index names
 */
export async function findIndexed(client: Client, prefix: string, ids: readonly string[]): Promise<(IndexedState | null)[]> {
  const { docs } = await client.mget<IndexedState>({
    index: indexNames(prefix).read,
    ids: [...ids],
    _source_includes: ['revision', 'indexedAt', 'tombstone', 'source.id'],
  });
  return docs.map((doc) => {
    if ('error' in doc) throw new Error(`The index cannot be asked about ${doc._id}: ${doc.error.type}.`);
    return doc._source ?? null;
  });
}
