import { randomBytes } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bootstrapIndex, createIndexClient, indexNames, operationsIndexName, toArticleDocument } from '@naba/article-index';
import { articleIndexSettings, readEnvironment } from '@naba/config';
import type { EnrichedArticleV1 } from '@naba/contracts';
import type { ProblemDetails } from '@naba/problem-details';
import { httpAdapter } from '@naba/problem-details';
import { createLogger } from '@naba/telemetry';
import { describeApi } from '../../../apps/search/src/describe/openapi.document';
import { prepareSearch } from '../../../apps/search/src/search.http';
import { SearchModule } from '../../../apps/search/src/search.module';
import { PublishedApi } from '../../support/published-api';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';

/** Search in this process, over an article index of its own on the shared Elasticsearch. */
export interface RunningSearch {
  readonly url: string;
  /** Method and path of every route. */
  readonly routes: readonly string[];
  readonly client: Client;
  readonly prefix: string;
  /** Writes articles; they can be searched when this resolves. */
  index(articles: readonly EnrichedArticleV1[], indexedAt?: Date): Promise<void>;
  /** What comes from an address; throws where it is not as the API is described. */
  ask(path: string): Promise<Response>;
  /** The answer of an address; throws when it is none. */
  get<T>(path: string): Promise<T>;
  problem(path: string): Promise<ProblemDetails>;
  stop(): Promise<void>;
}

/** @param overrides environment; with a prefix of another fixture, that one's index is searched, and removed with the search */
export async function startSearch(overrides: Readonly<Record<string, string>> = {}): Promise<RunningSearch> {
  const prefix = overrides['ARTICLE_INDEX_PREFIX'] ?? `search-${randomBytes(4).toString('hex')}`;
  const env = readEnvironment({
    KAFKA_BROKERS: sharedKafka(),
    ELASTICSEARCH_URL: sharedElasticsearch(),
    ARTICLE_INDEX_PREFIX: prefix,
    ...overrides,
  });
  const settings = articleIndexSettings(env);
  const client = createIndexClient(settings);
  await bootstrapIndex(client, settings);
  const app = await NestFactory.create<NestFastifyApplication>(
    SearchModule.forRoot(env, createLogger('search', 'warn')),
    httpAdapter(),
    { logger: false, abortOnError: false },
  );
  const routes: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => void routes.push(`${String(method)} ${url}`));
  await prepareSearch(app);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const names = indexNames(prefix);
  const api = new PublishedApi(describeApi());
  const ask = (path: string): Promise<Response> => api.fetch(url, path);
  return {
    url,
    routes,
    ask,
    client,
    prefix,
    async index(articles, indexedAt = new Date()) {
      const operations = articles.flatMap((article) => [{ index: { _id: article.id } }, toArticleDocument(article, indexedAt)]);
      const { errors, items } = await client.bulk({ index: names.write, refresh: true, operations });
      if (errors) throw new Error(JSON.stringify(items));
    },
    async get<T>(path: string) {
      const response = await ask(path);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    async problem(path) {
      const response = await ask(path);
      if (response.ok) throw new Error(`${path} was answered with ${response.status}`);
      return (await response.json()) as ProblemDetails;
    },
    async stop() {
      await app.close();
      const ours = await client.indices.get({ index: [names.generations, `${operationsIndexName(prefix)}*`] });
      if (Object.keys(ours).length > 0) await client.indices.delete({ index: Object.keys(ours) });
      await client.indices.deleteIndexTemplate({ name: operationsIndexName(prefix) }, { ignore: [404] });
      await client.indices.deleteIndexTemplate({ name: names.indexTemplate }, { ignore: [404] });
      await client.cluster.deleteComponentTemplate({ name: [names.settingsTemplate, names.mappingsTemplate] }, { ignore: [404] });
      await client.close();
    },
  };
}
