import { randomUUID } from 'node:crypto';
import type { LagDocument } from '@naba/article-index';
import { bootstrapOperations, operationsIndexName, progressId } from '@naba/article-index';
import { consumers } from '@naba/contracts';
import { freePort } from '@naba/local-stack';
import type { OperationsAnswer } from '../../../apps/search/src/operate/operations-answer';
import { eventually } from '../../support/eventually';
import { startIndexer } from '../indexer/indexer.fixture';
import { send } from '../../support/kafka';
import { sharedKafka } from '../../support/shared-servers';
import { ids, newsroom } from './newsroom';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

/** Search that cannot reach Kafka. */
async function startWithoutKafka(prefix?: string): Promise<RunningSearch> {
  const nowhere = { KAFKA_BROKERS: `127.0.0.1:${await freePort()}` };
  return startSearch({ ...nowhere, ...(prefix !== undefined && { ARTICLE_INDEX_PREFIX: prefix }) });
}

describe('GET /v1/operations', () => {
  let search: RunningSearch;
  const read = (): Promise<OperationsAnswer> => search.get('/v1/operations');

  /** Writes how far each consumer is behind, as the indexer saw it so long ago. */
  async function record(lagMessages: number, agoMs: number): Promise<void> {
    await bootstrapOperations(search.client, search.prefix);
    const at = new Date(Date.now() - agoMs).toISOString();
    for (const { group, topic } of consumers) {
      const document: LagDocument = { kind: 'progress', at, group, topic, lagMessages, lagSeconds: 7 };
      await search.client.index({ index: operationsIndexName(search.prefix), id: progressId(group, topic), document });
    }
  }

  beforeEach(async () => {
    search = await startWithoutKafka();
  });
  afterEach(() => search.stop());

  it('tells throughput and freshness, and says that the indexer recorded nothing yet', async () => {
    await search.index(Object.values(newsroom));
    const answer = await read();
    expect(answer.unavailable.map(({ part }) => part).sort()).toEqual(['consumers', 'deadLetters']);
    expect(answer).toMatchObject({ consumers: [], deadLetters: [] });
    expect(answer.throughput).toHaveLength(60);
    expect(answer.throughput.reduce((sum, { count }) => sum + count, 0)).toBe(Object.keys(ids).length);
    expect(answer.freshness.map(({ source, articles }) => [source.id, articles]).sort()).toEqual([
      ['copy.example', 1],
      ['news.example', 4],
      ['other.example', 1],
    ]);
    expect(answer.index).toMatchObject({ generation: `${search.prefix}-articles-000001`, documents: 6 });
    expect(answer.index?.bytes).toBeGreaterThan(0);
  });

  it('is made once for all who ask at the same time', async () => {
    const [one, two] = await Promise.all([search.get('/v1/operations'), search.get('/v1/operations')]);
    expect(one).toEqual(two);
  });

  it('tells how far each consumer is behind, and no age where nothing waits', async () => {
    await record(0, 0);
    const answer = await read();
    expect(answer.unavailable).toEqual([]);
    expect(answer.consumers).toEqual([
      { group: 'enrichment', topic: 'articles.raw.v1', lag: 0, lagSeconds: null },
      { group: 'indexer', topic: 'articles.enriched.v1', lag: 0, lagSeconds: null },
      { group: 'collector', topic: 'sources.v1', lag: 0, lagSeconds: null },
    ]);
    expect(answer.deadLetters.map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  it('does not take what was recorded a while ago for what is now', async () => {
    await record(3, 60_000);
    const { consumers: told, unavailable } = await read();
    expect(told).toEqual([]);
    expect(unavailable).toMatchObject([
      { part: 'consumers', detail: expect.stringContaining('Nothing was recorded since') as string },
    ]);
  });

  it('takes no parameters', async () => {
    expect(await search.problem('/v1/operations?x=1')).toMatchObject({ code: 'QUERY_INVALID', errors: [{ parameter: 'x' }] });
  });
});

describe('operations without Kafka', () => {
  it('tells what the indexer recorded: lag, and dead letters with their causes', async () => {
    const indexer = await startIndexer();
    const search = await startWithoutKafka(indexer.prefix);
    const id = randomUUID().replaceAll('-', '');
    await send(sharedKafka(), 'articles.enriched.v1.indexer.dead', [
      {
        key: id,
        value: '{}',
        headers: { naba_dead_code: 'INDEX_REJECTED', naba_dead_message: 'title: too long', naba_dead_at: '2999-01-01T00:00:00Z' },
      },
    ]);
    const letters = { code: 'INDEX_REJECTED', message: 'title: too long', at: '2999-01-01T00:00:00.000Z' };
    let answer: OperationsAnswer | undefined;
    await eventually('operations tell of the dead letter', async () => {
      answer = await search.get<OperationsAnswer>('/v1/operations');
      const dead = answer.deadLetters.find(({ topic }) => topic === 'articles.enriched.v1.indexer.dead');
      return dead?.latest.some((letter) => letter.id === id) === true && answer.consumers.length > 0;
    });
    expect(answer?.unavailable).toEqual([]);
    expect(answer?.consumers.map(({ group }) => group)).toEqual(['enrichment', 'indexer', 'collector']);
    expect(answer?.deadLetters.flatMap(({ latest }) => latest)).toContainEqual({ id, ...letters });
    await indexer.stop();
    await search.stop();
  });
});
