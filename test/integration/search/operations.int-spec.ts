import { randomUUID } from 'node:crypto';
import type { OperationsAnswer } from '../../../apps/search/src/operate/operations-answer';
import { ensureTopics } from '@naba/messaging';
import { send } from '../../support/kafka';
import { sharedKafka } from '../../support/shared-servers';
import { freePort } from '@naba/local-stack';
import { ids, newsroom } from './newsroom';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

describe('GET /v1/operations', () => {
  let search: RunningSearch;
  const id = randomUUID().replaceAll('-', '');

  beforeAll(async () => {
    await ensureTopics({ brokers: [sharedKafka()], clientId: 'test' });
    await send(sharedKafka(), 'articles.enriched.v1.indexer.dead', [
      {
        key: id,
        value: '{}',
        headers: { naba_dead_code: 'INDEX_REJECTED', naba_dead_message: 'title: too long', naba_dead_at: '2999-01-01T00:00:00Z' },
      },
    ]);
    search = await startSearch();
    await search.index(Object.values(newsroom));
  });
  afterAll(() => search.stop());

  it('tells the lag of each consumer, dead letters with their causes, throughput and freshness', async () => {
    const answer = await search.get<OperationsAnswer>('/v1/operations');
    expect(answer.unavailable).toEqual([]);
    expect(answer.consumers.map(({ group, topic }) => [group, topic])).toEqual([
      ['enrichment', 'articles.raw.v1'],
      ['indexer', 'articles.enriched.v1'],
    ]);
    const dead = answer.deadLetters.find(({ topic }) => topic === 'articles.enriched.v1.indexer.dead');
    expect(dead?.count).toBeGreaterThan(0);
    expect(dead?.latest).toContainEqual({
      id,
      code: 'INDEX_REJECTED',
      message: 'title: too long',
      at: '2999-01-01T00:00:00.000Z',
    });
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

  it('says that Kafka is away, and tells the rest', async () => {
    const alone = await startSearch({ KAFKA_BROKERS: `127.0.0.1:${await freePort()}` });
    const answer = await alone.get<OperationsAnswer>('/v1/operations');
    expect(answer.unavailable.map(({ part }) => part).sort()).toEqual(['consumers', 'deadLetters']);
    expect(answer).toMatchObject({ consumers: [], deadLetters: [], index: { documents: 0 } });
    await alone.stop();
  });

  it('takes no parameters', async () => {
    expect(await search.problem('/v1/operations?x=1')).toMatchObject({ code: 'QUERY_INVALID', errors: [{ parameter: 'x' }] });
  });
});
