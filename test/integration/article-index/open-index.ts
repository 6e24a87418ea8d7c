import { randomBytes } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import type { ArticleIndexSettings, IndexNames } from '@naba/article-index';
import { bootstrapIndex, createIndexClient, indexNames } from '@naba/article-index';
import { sharedElasticsearch } from '../../support/shared-servers';

/** An article index of a test's own on the shared server. */
export interface TestIndex {
  readonly client: Client;
  readonly settings: ArticleIndexSettings;
  readonly names: IndexNames;
  /** Names of its generations, oldest first. */
  generations(): Promise<string[]>;
  /** Removes indices and templates and closes the client. */
  remove(): Promise<void>;
}

/** @param options.bootstrap whether it is there already when this resolves; default true */
export async function openIndex(options: { bootstrap?: boolean } = {}): Promise<TestIndex> {
  const settings = {
    url: sharedElasticsearch(),
    requestTimeoutMs: 30_000,
    prefix: `test-${randomBytes(5).toString('hex')}`,
    shards: 1,
    replicas: 0,
  };
  const client = createIndexClient(settings);
  const names = indexNames(settings.prefix);
  const generations = async (): Promise<string[]> =>
    Object.keys(await client.indices.get({ index: names.generations, expand_wildcards: 'all' })).sort();
  if (options.bootstrap !== false) await bootstrapIndex(client, settings);
  return {
    client,
    settings,
    names,
    generations,
    async remove() {
      const indices = await generations();
      if (indices.length > 0) await client.indices.delete({ index: indices });
      await client.indices.deleteIndexTemplate({ name: names.indexTemplate }, { ignore: [404] });
      await client.cluster.deleteComponentTemplate({ name: [names.settingsTemplate, names.mappingsTemplate] }, { ignore: [404] });
      await client.close();
    },
  };
}
