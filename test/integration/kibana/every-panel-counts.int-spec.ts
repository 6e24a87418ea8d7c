import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { estypes } from '@elastic/elasticsearch';
import { bootstrapOperations, operationsIndexName, toArticleDocument } from '@naba/article-index';
import { createPipeline } from '@naba/enrichers';
import { dashboards, dataViews, toAggregation } from '@naba/kibana';
import { ModelFolder } from '@naba/models';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import type { TestIndex } from '../article-index/open-index';
import { openIndex } from '../article-index/open-index';

const samples = readFileSync(join(__dirname, '../../../samples/articles.ndjson'), 'utf8').trim().split('\n');
const at = '2021-12-23T18:00:00Z';
const operations = [
  { kind: 'lag', at, group: 'indexer', topic: 'articles.enriched.v1', lagMessages: 3, lagSeconds: 1 },
  { kind: 'dead-letter', at, group: 'indexer', topic: 't', partition: 0, offset: 0, code: 'INDEX_REJECTED', message: 'm' },
];

describe('the charts of the dashboards, asked of Elasticsearch with the samples in it', () => {
  let index: TestIndex;
  let indexOf: (dataView: string) => string;
  beforeAll(async () => {
    index = await openIndex();
    const names = { articles: index.names.read, operations: operationsIndexName(index.settings.prefix) };
    indexOf = (dataView) => dataViews(names).find(({ id }) => id === dataView)!.index;
    await bootstrapOperations(index.client, index.settings.prefix);
    const pipeline = createPipeline({ models: new ModelFolder() });
    const articles = samples.map((line, n) => {
      const { title, body } = JSON.parse(line) as { title: string; body: string };
      const { enrichment, provenance, language } = pipeline.enrich({ title, body });
      const article = { title, body, enrichment, language, publishedAt: at, publishedPrecision: 'instant' } as const;
      // One enricher that failed, so that the chart of failures has something to show.
      const made = n === 0 ? { ...provenance, tone: { ...provenance['tone']!, status: 'failed' as const } } : provenance;
      return toArticleDocument(enrichedArticle(String(n), { ...article, provenance: made }), new Date());
    });
    const answers = await Promise.all([
      index.client.bulk({
        refresh: true,
        index: index.names.write,
        operations: articles.flatMap((document) => [{ index: { _id: document.id } }, document]),
      }),
      index.client.bulk({
        refresh: true,
        index: names.operations,
        operations: operations.flatMap((document) => [{ index: {} }, document]),
      }),
    ]);
    expect(answers.map(({ errors }) => errors)).toEqual([false, false]);
  });
  afterAll(async () => {
    const name = operationsIndexName(index.settings.prefix);
    await index.client.indices.delete({ index: name }, { ignore: [404] });
    await index.client.indices.deleteIndexTemplate({ name }, { ignore: [404] });
    await index.remove();
  });

  it.each(dashboards.flatMap(({ id, charts }) => charts.map((chart) => [id, chart.title, chart] as const)))(
    '%s: %s has something to show',
    async (_, __, chart) => {
      const asked = toAggregation(chart) as Pick<estypes.SearchRequest, 'query' | 'aggs'>;
      const answer = await index.client.search({ index: indexOf(chart.dataView), size: 0, ...asked });
      if (chart.buckets.length === 0) expect(answer.hits.total).toMatchObject({ value: samples.length });
      else expect((answer.aggregations?.['bucket'] as { buckets: unknown[] }).buckets.length).toBeGreaterThan(0);
      expect(JSON.stringify(answer.aggregations ?? {})).not.toContain('"value":null');
    },
  );
});
