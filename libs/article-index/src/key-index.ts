import type { Client } from '@elastic/elasticsearch';
import type { ApiKeyV1 } from '@naba/contracts';
import { apiKeyV1 } from '@naba/contracts';

/** Most keys that are read, and so mirrored. */
const mostKeys = 10_000;

/** @param prefix first part of every name, for example `naba` */
function keyIndexName(prefix: string): string {
  return `${prefix}-api-keys`;
}

/** The API keys as they are mirrored for those who do not read the log; undefined where none were mirrored yet. Rejects with the client's error. */
export async function readMirroredKeys(client: Client, prefix: string): Promise<ApiKeyV1[] | undefined> {
  const answer = await client.search<ApiKeyV1>({ index: keyIndexName(prefix), size: mostKeys, ignore_unavailable: true });
  if (answer._shards.total === 0) return undefined;
  return answer.hits.hits.flatMap(({ _source }) => apiKeyV1.safeParse(_source).data ?? []);
}

/**
 * Makes the mirror equal to the log: writes what is newer there, and removes what the log does not have.
 *
 * @returns the keys of which this call wrote a newer revision
 */
export async function mirrorKeys(client: Client, prefix: string, keys: readonly ApiKeyV1[]): Promise<ApiKeyV1[]> {
  const index = keyIndexName(prefix);
  const mirrored = await readMirroredKeys(client, prefix);
  const known = new Map(mirrored?.map(({ id, revision }) => [id, revision]));
  const newer = keys.filter(({ id, revision }) => (known.get(id) ?? 0) < revision);
  const ids = new Set(keys.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !ids.has(id));
  // Also where there are no keys: that nobody may ask is known then.
  if (!mirrored) await createIndex(client, index);
  if (newer.length + gone.length === 0) return [];
  const { items } = await client.bulk({
    index,
    refresh: true,
    operations: [
      ...newer.flatMap((key) => [{ index: { _id: key.id, version: key.revision, version_type: 'external' as const } }, key]),
      ...gone.map((id) => ({ delete: { _id: id } })),
    ],
  });
  // 409: another instance was faster, with the same or more.
  const refused = items.flatMap(({ index: item }) => (item?.error && item.status !== 409 ? [item.error] : []))[0];
  if (refused) throw new Error(`Elasticsearch refused an API key: ${refused.reason ?? refused.type}`);
  const written = new Set(items.flatMap(({ index: item }) => (item && !item.error ? [item._id] : [])));
  return newer.filter(({ id }) => written.has(id));
}

/** Nothing is searched in a key, so no field of it is. */
async function createIndex(client: Client, index: string): Promise<void> {
  const settings = { number_of_shards: 1, auto_expand_replicas: '0-1' };
  await client.indices.create({ index, settings, mappings: { dynamic: false } }, { ignore: [400] });
}
