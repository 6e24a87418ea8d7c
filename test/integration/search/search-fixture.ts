import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Module } from '@nestjs/common';
import { toArticleDocument } from '@naba/article-index';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { ProblemFilter } from '@naba/problem-details';
import { Registry } from 'prom-client';
import { readProviders } from '../../../apps/search/src/read/read.providers';
import type { SearchAnswer } from '../../../apps/search/src/answer/search-answer';
import { describeApi } from '../../../apps/search/src/describe/openapi.document';
import { SearchController } from '../../../apps/search/src/search/search.controller';
import { searchProviders } from '../../../apps/search/src/search/search.providers';
import { PublishedApi } from '../../support/published-api';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { TestIndex } from '../article-index/open-index';
import { openIndex } from '../article-index/open-index';

export interface SearchFixture {
  readonly index: TestIndex;
  /** Writes articles by name and makes them searchable. */
  write(articles: Readonly<Record<string, Partial<EnrichedArticleV1>>>): Promise<void>;
  /** Status and body of `GET /v1/articles?…`; throws where it is not as the API is described. */
  get(
    parameters: Readonly<Record<string, string>> | URLSearchParams,
  ): Promise<{ status: number; headers: Headers; body: unknown }>;
  search(parameters: Readonly<Record<string, string>> | URLSearchParams): Promise<SearchAnswer>;
  /** Names of the articles that a query finds, in the order of `write`. */
  find(q: string): Promise<string[]>;
  /** Names of the articles of an answer, in its order. */
  namesOf(answer: SearchAnswer): string[];
  close(): Promise<void>;
}

/** The search API over an index of its own on the shared Elasticsearch. */
export async function startSearch(): Promise<SearchFixture> {
  const index = await openIndex();
  @Module({ controllers: [SearchController], providers: [Registry, ...readProviders(index.settings), ...searchProviders] })
  class TestModule {}
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), { logger: ['error'] });
  app.useGlobalFilters(new ProblemFilter({ error: (details, message) => console.error(message, details.error) }));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const api = new PublishedApi(describeApi());
  const names = new Map<string, string>();

  const fixture: SearchFixture = {
    index,
    async write(articles) {
      const operations = Object.entries(articles).flatMap(([name, fields]) => {
        names.set(idOf(name), name);
        return [{ index: { _id: idOf(name) } }, toArticleDocument(enrichedArticle(name, fields), new Date())];
      });
      const { errors, items } = await index.client.bulk({ index: index.names.write, refresh: true, operations });
      if (errors) throw new Error(JSON.stringify(items));
    },
    async get(parameters) {
      const response = await api.fetch(url, `/v1/articles?${new URLSearchParams(parameters).toString()}`);
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    async search(parameters) {
      const { status, body } = await fixture.get(parameters);
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body as SearchAnswer;
    },
    async find(q) {
      const found = new Set(fixture.namesOf(await fixture.search({ q, limit: '100', fold: 'false' })));
      return [...names.values()].filter((name) => found.has(name));
    },
    namesOf: ({ articles }) => articles.map(({ id }) => names.get(id) ?? id),
    async close() {
      await app.close();
      await index.remove();
    },
  };
  return fixture;
}
