import { setTimeout as delay } from 'node:timers/promises';
import { consumers } from '@naba/contracts';
import { tailEvents } from '@naba/messaging';
import { search } from '../support/api';
import type { TestElasticsearch, TestKafka, TestServers } from '../support/servers';
import { startTestServers } from '../support/servers';
import type { System } from '../support/system';
import { eventually, serviceNames, startSystem } from '../support/system';

/** Enough for every crash to fall into the middle of work. */
const articleCount = 5_000;
const linesPerRequest = 100;

interface Article {
  readonly url: string;
  readonly title: string;
  readonly body: string;
}
interface ResultLine {
  readonly status: number;
  readonly id?: string;
  readonly revision?: number;
}

/** Runs alone with: npm run test:chaos */
describe('nothing is lost', () => {
  let servers: TestServers<TestKafka, TestElasticsearch>;
  let system: System;
  /** By URL, the newest answer that ingest gave. */
  const acknowledged = new Map<string, { id: string; revision: number }>();

  beforeAll(async () => {
    servers = await startTestServers({ kafka: true, elasticsearch: true });
    system = await startSystem({ kafka: servers.kafka.brokers, elasticsearch: servers.elasticsearch.url });
  }, 120_000);

  afterAll(async () => {
    await system.stop();
    await servers.stop();
  }, 60_000);

  it(`keeps each of ${articleCount} accepted articles, once, when any service, Kafka and Elasticsearch are killed in between`, async () => {
    const feeding = feedUntilAllAccepted(Array.from({ length: articleCount }, (_, n) => articleOf(n)));
    const crashes = [
      ...serviceNames.map((name) => () => system.crash(name)),
      () => servers.kafka.restart(),
      () => servers.elasticsearch.restart(),
      () => system.crash('indexer'),
      () => system.crash('enrichment'),
    ];
    for (const [index, crash] of crashes.entries()) {
      const fed = ((index + 1) * articleCount) / (crashes.length + 2);
      while (acknowledged.size < fed) await delay(50);
      await crash();
    }
    await feeding;
    expect(acknowledged.size).toBe(articleCount);

    await eventually(
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

  /** A client that keeps to the contract: what has neither 202 nor, as it was stored all the same, 200 is sent again. */
  async function feedUntilAllAccepted(articles: readonly Article[]): Promise<void> {
    let pending = [...articles];
    while (pending.length > 0) {
      const batch = pending.slice(0, linesPerRequest);
      const answers = await post(batch);
      const refused = batch.filter((article, index) => {
        const { status, id, revision } = answers[index] ?? { status: 0 };
        const isStored = status === 202 || status === 200;
        if (isStored && id !== undefined && revision !== undefined) acknowledged.set(article.url, { id, revision });
        return !isStored;
      });
      pending = [...refused, ...pending.slice(linesPerRequest)];
      if (refused.length > 0) await delay(250);
    }
  }

  /** Answers that came before the connection broke, if it did. */
  async function post(articles: readonly Article[]): Promise<ResultLine[]> {
    let text = '';
    try {
      const response = await fetch(`${system.ingestUrl}/v1/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
      });
      if (response.status !== 200 || response.body === null) return [];
      const decoder = new TextDecoder();
      for await (const chunk of response.body) text += decoder.decode(chunk as Uint8Array, { stream: true });
    } catch {
      // the service was killed: what it had answered still counts
    }
    const complete = text.slice(0, text.lastIndexOf('\n') + 1);
    return complete
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ResultLine);
  }

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
