import type { Client } from '@elastic/elasticsearch';
import { errors } from '@elastic/elasticsearch';
import { indexNames } from './index-names';

/** Where an article stands in the index. */
export interface IndexedState {
  readonly revision: number;
  /** ISO 8601 in UTC. */
  readonly indexedAt: string;
  /** True when the article was taken down with this revision. */
  readonly tombstone: boolean;
}

/**
 * What the index holds of an article at this moment, refreshed or not; null when nothing was written under the id yet.
 * Rejects with the client's error when Elasticsearch cannot be asked or has no article index.
 *
 * @param prefix first part of the index names
 */
export async function findIndexed(client: Client, prefix: string, id: string): Promise<IndexedState | null> {
  try {
    const { _source } = await client.get<IndexedState>({
      index: indexNames(prefix).read,
      id,
      _source_includes: ['revision', 'indexedAt', 'tombstone'],
    });
    return _source ?? null;
  } catch (error) {
    if (isDocumentMissing(error)) return null;
    throw error;
  }
}

/** A missing index is a 404 too, but says so with an `error` instead of `found`. */
function isDocumentMissing(error: unknown): boolean {
  return error instanceof errors.ResponseError && error.statusCode === 404 && (error.body as { found?: boolean }).found === false;
}
