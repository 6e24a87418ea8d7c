import { articleMapping, operationsIndexName } from '@naba/article-index';
import { deadLetterTopicOf } from '@naba/contracts';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { tailEvents } from '@naba/messaging';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import type { RunningIndexer } from './indexer.fixture';
import { eventually } from '../../support/eventually';
import { startIndexer } from './indexer.fixture';

describe('an article that Elasticsearch refuses', () => {
  let indexer: RunningIndexer;
  beforeAll(async () => {
    indexer = await startIndexer();
  });
  afterAll(() => indexer.stop());

  it('goes to the dead letters with the reason while its neighbours are indexed', async () => {
    // The mapping shortens every keyword; without that, one of more than 32,766 bytes cannot be indexed.
    await indexer.client.indices.putMapping({
      index: indexer.names.write,
      properties: {
        keyphrases: { properties: { text: { ...articleMapping.properties.keyphrases.properties.text, ignore_above: 100_000 } } },
      },
    });
    const run = Date.now();
    const articles = Array.from({ length: 30 }, (_, n) => enrichedArticle(`${run}-${n}`, { revision: run + n }));
    const bad = {
      ...articles[13]!,
      enrichment: { keyphrases: [{ text: 'x'.repeat(40_000), score: 1 }] },
    } satisfies EnrichedArticleV1;
    articles[13] = bad;
    await Promise.all(articles.map((article) => indexer.publish(article)));

    const letter = await deadLetterOf(bad.id);
    expect(letter.headers).toMatchObject({
      naba_dead_code: 'INDEX_REJECTED',
      naba_dead_consumer: 'indexer',
      naba_dead_message: expect.stringContaining('immense term') as unknown,
    });
    expect(JSON.parse(letter.value!.toString())).toEqual(bad);
    const good = articles.filter(({ id }) => id !== bad.id).map(({ id }) => id);
    await eventually('the neighbours are found', async () => (await indexer.search(...good)).length === good.length);
    expect(await indexer.indexed(bad.id)).toBeNull();
    expect(indexer.consumer().ready).toBe(true);

    await eventually('operators see it', async () => (await recorded({ articleId: bad.id })).length === 1);
    expect(await recorded({ articleId: bad.id })).toEqual([
      expect.objectContaining({
        kind: 'dead-letter',
        group: 'indexer',
        code: 'INDEX_REJECTED',
        message: letter.headers['naba_dead_message'],
      }),
    ]);
  });

  it('is no reason to lose sight of the lag, which is recorded for each consumer', async () => {
    for (const group of ['enrichment', 'indexer'])
      await eventually(`the lag of ${group}`, async () => (await recorded({ kind: 'lag', group })).length > 0);
  });

  /** What the operations index has with these values; nothing while it is being made. */
  async function recorded(values: Readonly<Record<string, string>>): Promise<unknown[]> {
    const index = operationsIndexName(indexer.prefix);
    const filter = Object.entries(values).map(([field, value]) => ({ term: { [field]: value } }));
    const answer = await indexer.client.search({ index, query: { bool: { filter } } }).catch(() => undefined);
    return answer?.hits.hits.map(({ _source }) => _source) ?? [];
  }

  async function deadLetterOf(id: string) {
    const topics = [deadLetterTopicOf('articles.enriched.v1', 'indexer')];
    const signal = AbortSignal.timeout(20_000);
    for await (const record of tailEvents(indexer.kafka, { topics, from: 'beginning', signal })) {
      if (record.key === id) return record;
    }
    throw new Error('no dead letter within 20 s');
  }
});
