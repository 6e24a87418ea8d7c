import { consumers } from '@naba/contracts';
import { tailEvents } from '@naba/messaging';
import { search } from '../support/api';
import { SubmissionFeeder } from '../support/submission-feeder';
import type { TestElasticsearch, TestKafka, TestServers } from '../support/servers';
import { startTestServers } from '../support/servers';
import type { System } from '../support/system';
import { serviceNames, startSystem } from '../support/system';
import { untilAnswer } from '../support/eventually';

/** Enough for every crash to fall into the middle of work. */
const articleCount = 5_000;

interface Article {
  readonly url: string;
  readonly title: string;
  readonly body: string;
}

/** Runs alone with: npm run test:chaos */
describe('nothing is lost', () => {
  let servers: TestServers<TestKafka, TestElasticsearch>;
  let system: System;

  beforeAll(async () => {
    servers = await startTestServers({ kafka: true, elasticsearch: true });
    system = await startSystem({ kafka: servers.kafka.brokers, elasticsearch: servers.elasticsearch.url });
  }, 120_000);

  afterAll(async () => {
    await system.stop();
    await servers.stop();
  }, 60_000);

  it(`keeps each of ${articleCount} accepted articles, once, when any service, Kafka and Elasticsearch are killed in between`, async () => {
    const feeder = new SubmissionFeeder(system.ingestUrl);
    const { acknowledged } = feeder;
    const feeding = feeder.feed(Array.from({ length: articleCount }, (_, n) => articleOf(n)));
    const crashes = [
      ...serviceNames.map((name) => () => system.crash(name)),
      () => servers.kafka.restart(),
      () => servers.elasticsearch.restart(),
      () => system.crash('indexer'),
      () => system.crash('enrichment'),
    ];
    for (const [index, crash] of crashes.entries()) {
      const fed = ((index + 1) * articleCount) / (crashes.length + 2);
      await feeder.until(fed);
      await crash();
    }
    await feeding;
    expect(acknowledged.size).toBe(articleCount);

    await untilAnswer(
      async () => (await search(system, { limit: '1' })).total,
      (total) => total >= articleCount,
      120_000,
    );
    const indexed = await everyIndexedArticle();
    expect(indexed).toHaveLength(articleCount);
    const byId = new Map(indexed.map(({ id, revision }) => [id, revision]));
    expect(byId.size).toBe(articleCount);
    const wrong = [...acknowledged].filter(([, { id, revision }]) => (byId.get(id) ?? 0) < revision);
    expect(wrong).toEqual([]);
    expect(await deadLetters()).toEqual([]);
  }, 420_000);

  async function everyIndexedArticle(): Promise<{ id: string; revision: number }[]> {
    const articles: { id: string; revision: number }[] = [];
    let cursor: string | undefined;
    do {
      const answer = await search(system, { limit: '100', sort: 'oldest', ...(cursor !== undefined && { cursor }) });
      articles.push(...answer.articles);
      cursor = answer.cursor;
    } while (cursor !== undefined);
    return articles;
  }

  async function deadLetters(): Promise<(string | null)[]> {
    const keys: (string | null)[] = [];
    const topics = consumers.map(({ deadLetters }) => deadLetters);
    const signal = AbortSignal.timeout(5_000);
    for await (const record of tailEvents({ brokers: [system.kafka], clientId: 'test' }, { topics, from: 'beginning', signal }))
      keys.push(record.key);
    return keys;
  }
});

function articleOf(n: number): Article {
  const arabic = n % 2 === 0;
  return {
    url: `https://news.example/chaos/${n}`,
    title: arabic ? `انقطاع التيار رقم ${n} في بغداد` : `Power cut number ${n} in Baghdad`,
    body: arabic
      ? `أعلنت وزارة الكهرباء أن التيار انقطع ${n} مرة في العاصمة العراقية بغداد، وقال الوزير إن العمل مستمر.`
      : `The ministry of electricity said that power failed ${n} times in Baghdad, and that work went on.`,
  };
}
