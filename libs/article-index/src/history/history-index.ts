import type { Client } from '@elastic/elasticsearch';

/** @param prefix first part of every name, for example `naba` */
export function historyIndexName(prefix: string): string {
  return `${prefix}-history`;
}

/**
 * Puts the template of the history index: it is made by the first write, also where it was deleted. A history is read by its id alone, so
 * no field of it is indexed.
 */
export async function putHistoryTemplate(client: Client, prefix: string): Promise<void> {
  const index = historyIndexName(prefix);
  await client.indices.putIndexTemplate({
    name: index,
    index_patterns: [index],
    priority: 500,
    template: {
      settings: { number_of_shards: 1, auto_expand_replicas: '0-1', codec: 'best_compression' },
      mappings: { dynamic: false },
    },
  });
}
