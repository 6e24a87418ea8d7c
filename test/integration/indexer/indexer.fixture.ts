import { randomBytes } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IndexedState, IndexNames } from '@naba/article-index';
import { createIndexClient, findIndexed, historyIndexName, indexNames, operationsIndexName } from '@naba/article-index';
import { articleIndexSettings, kafkaSettings, readEnvironment } from '@naba/config';
import type { EnrichedArticleV1 } from '@naba/contracts';
import type { ConsumerState, KafkaSettings } from '@naba/messaging';
import { EventPublisher, KafkaBatchStrategy, silentEvents } from '@naba/messaging';
import { createLogger } from '@naba/telemetry';
import type { Logger } from '@naba/telemetry';
import { indexerService } from '../../../apps/indexer/src/indexer.module';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import { eventually } from '../../support/eventually';

/** A running indexer that reads the shared Kafka and writes to an index of its own. */
export interface RunningIndexer {
  readonly client: Client;
  readonly names: IndexNames;
  readonly prefix: string;
  readonly kafka: KafkaSettings;
  readonly logger: Logger;
  publish(article: EnrichedArticleV1): Promise<void>;
  takeDown(id: string, revision: number): Promise<void>;
  indexed(id: string): Promise<IndexedState | null>;
  /** Ids among these that a search finds. */
  search(...ids: string[]): Promise<string[]>;
  consumer(): ConsumerState;
  get(path: string): Promise<{ status: number; body: string }>;
  stop(): Promise<void>;
}

/** Resolves when the indexer is ready. */
export async function startIndexer(): Promise<RunningIndexer> {
  const env = readEnvironment({
    KAFKA_BROKERS: sharedKafka(),
    KAFKA_SESSION_TIMEOUT_MS: '6000',
    ELASTICSEARCH_URL: sharedElasticsearch(),
    ARTICLE_INDEX_PREFIX: `indexer-${randomBytes(4).toString('hex')}`,
  });
  const logger = createLogger('indexer', 'silent');
  const service = indexerService(env, logger);
  const app = await NestFactory.create<NestFastifyApplication>(service.module, new FastifyAdapter(), { logger: false });
  const strategy = new KafkaBatchStrategy({ ...service.consumer!, backoff: { firstMs: 100, maxMs: 500 } });
  app.connectMicroservice<MicroserviceOptions>({ strategy });
  await app.startAllMicroservices();
  await app.init();

  const settings = articleIndexSettings(env);
  const client = createIndexClient(settings);
  const names = indexNames(settings.prefix);
  const kafka = kafkaSettings(env, 'test');
  const publisher = new EventPublisher({ source: '/test', kafka, events: silentEvents });
  const indexer: RunningIndexer = {
    client,
    names,
    prefix: settings.prefix,
    kafka,
    logger,
    publish: async (article) => {
      await publisher.publish('articles.enriched.v1', { key: article.id, value: article, revision: article.revision });
    },
    takeDown: async (id, revision) => {
      await publisher.publish('articles.enriched.v1', { key: id, value: null, revision });
    },
    indexed: async (id) => (await findIndexed(client, settings.prefix, [id]))[0] ?? null,
    async search(...ids) {
      await client.indices.refresh({ index: names.write });
      const { hits } = await client.search({ index: names.read, query: { ids: { values: ids } }, size: ids.length });
      return hits.hits.map((hit) => hit._id!);
    },
    consumer: () => strategy.state(),
    async get(path) {
      const { statusCode, body } = await app.inject({ method: 'GET', url: path });
      return { status: statusCode, body };
    },
    async stop() {
      await publisher.close();
      await app.close();
      const indices = Object.keys(await client.indices.get({ index: names.generations, expand_wildcards: 'all' }));
      if (indices.length > 0) await client.indices.delete({ index: indices });
      const operations = operationsIndexName(settings.prefix);
      await client.indices.delete({ index: operations }, { ignore: [404] });
      await client.indices.delete({ index: historyIndexName(settings.prefix) }, { ignore: [404] });
      await client.indices.deleteIndexTemplate({ name: historyIndexName(settings.prefix) }, { ignore: [404] });
      await client.indices.delete({ index: `${settings.prefix}-api-keys` }, { ignore: [404] });
      await client.indices.deleteIndexTemplate({ name: operations }, { ignore: [404] });
      await client.indices.deleteIndexTemplate({ name: names.indexTemplate });
      await client.cluster.deleteComponentTemplate({ name: [names.settingsTemplate, names.mappingsTemplate] });
      await client.close();
    },
  };
  try {
    await eventually('the indexer is ready', () => isReady(indexer));
  } catch (error) {
    await indexer.stop();
    throw error;
  }
  return indexer;
}

export async function isReady(indexer: RunningIndexer): Promise<boolean> {
  return (await indexer.get('/health/ready')).status === 200 && indexer.consumer().ready;
}
