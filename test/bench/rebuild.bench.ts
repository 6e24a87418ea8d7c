/**
 * How fast an index is built again from the log, beside what Elasticsearch can take: `npx tsx test/bench/rebuild.bench.ts [ARTICLES
 * [ROUNDS]]`, by default 5,000 in 5 rounds. Each round runs `naba reindex`, then a plain `_bulk` of the same documents, ready made, two
 * requests in flight. A third program that moves documents from Kafka is timed too where `RIVAL` is its command; it is given `BROKERS`,
 * `TOPIC` (a topic of ready documents by id), `GROUP`, `URL` and `INDEX`. All end with documents that can be searched. Compare within one
 * run; the first rounds warm Elasticsearch up.
 */
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { bootstrapIndex, createIndexClient, generationName, rebuildIndex, toIndexOperation } from '@naba/article-index';
import { ensureTopics, EventPublisher, openEventLog, silentEvents } from '@naba/messaging';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { startBenchServers } from './bench-servers';
import { processorTime } from './processor-time';
import { eachArticle } from './search-articles';

const [count = 5_000, rounds = 5] = process.argv.slice(2).map(Number);
const batch = 500;
const rivalTopic = 'bench.documents';
type Lines = readonly [action: string, document: string];

/** An index of its own by the templates of articles. */
async function fresh(client: Client, name: string): Promise<string> {
  await client.indices.delete({ index: name }, { ignore: [404] });
  await client.indices.create({ index: name, settings: { refresh_interval: '-1' } });
  return name;
}

async function bulk(client: Client, documents: readonly Lines[]): Promise<void> {
  const index = await fresh(client, generationName('naba', 9_001));
  const send = async (start: number): Promise<void> => {
    for (let from = start; from < documents.length; from += 2 * batch)
      await client.bulk({ index, operations: documents.slice(from, from + batch).flat(), filter_path: ['errors'] });
  };
  await Promise.all([send(0), send(batch)]);
  await client.indices.refresh({ index });
}

async function rival(
  command: string,
  client: Client,
  settings: { readonly brokers: string; readonly url: string },
  round: number,
) {
  const index = await fresh(client, generationName('naba', 9_002));
  const env = {
    ...process.env,
    BROKERS: settings.brokers,
    URL: settings.url,
    TOPIC: rivalTopic,
    GROUP: `bench-${round}`,
    INDEX: index,
  };
  const child = spawn(command, { shell: true, env, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  const written = async (): Promise<number> => {
    const { _all } = await client.indices.stats({ index, metric: ['indexing'] });
    return _all.primaries?.indexing?.index_total ?? 0;
  };
  try {
    while ((await written()) < count) await delay(50);
    await client.indices.refresh({ index });
  } finally {
    process.kill(-child.pid!, 'SIGKILL');
  }
}

async function main(): Promise<void> {
  const servers = await startBenchServers();
  const [brokers, url] = [servers.kafka.address, servers.elasticsearch.address];
  const kafka = { brokers: [brokers], clientId: 'bench' };
  const settings = { url, requestTimeoutMs: 300_000, prefix: 'naba', shards: 1, replicas: 0 };
  const client = createIndexClient(settings);
  const publisher = new EventPublisher({ source: '/bench', kafka, events: silentEvents });
  const plain = new Kafka({ ...kafka, logLevel: logLevel.NOTHING });
  const [admin, producer] = [plain.admin(), plain.producer({ createPartitioner: Partitioners.DefaultPartitioner })];
  try {
    await ensureTopics(kafka);
    await bootstrapIndex(client, settings);
    await Promise.all([admin.connect(), producer.connect()]);
    await admin.createTopics({ topics: [{ topic: rivalTopic, numPartitions: 3 }], waitForLeaders: true });
    const documents: Lines[] = [];
    const publishing: Promise<unknown>[] = [];
    await eachArticle(count, async (article) => {
      const event = { key: article.id, value: article, revision: article.revision };
      documents.push(toIndexOperation(event, new Date()).lines);
      publishing.push(publisher.publish('articles.enriched.v1', event));
      publishing.push(producer.send({ topic: rivalTopic, messages: [{ key: article.id, value: documents.at(-1)![1] }] }));
      if (publishing.length >= 2 * batch) await Promise.all(publishing.splice(0));
    });
    await Promise.all(publishing);
    const log = openEventLog(kafka, 'articles.enriched.v1', 'indexer', new AbortController().signal);
    const contestants: Record<string, (round: number) => Promise<unknown>> = {
      'naba reindex': () => rebuildIndex({ client, settings, log }),
      'plain _bulk': () => bulk(client, documents),
      ...(process.env['RIVAL'] && { rival: (round: number) => rival(process.env['RIVAL']!, client, { brokers, url }, round) }),
    };
    for (let round = 0; round < rounds; round++)
      for (const [name, run] of Object.entries(contestants)) {
        const [own, es] = [process.cpuUsage(), processorTime(servers.elasticsearch.pid)];
        const startedAt = performance.now();
        await run(round);
        const seconds = (performance.now() - startedAt) / 1_000;
        const { user, system } = process.cpuUsage(own);
        const after = processorTime(servers.elasticsearch.pid);
        const esMs = (after.ms - es.ms - after.compilingMs + es.compilingMs) / count;
        console.info(
          `round ${round + 1}: ${name}: ${(count / seconds).toFixed(0)} articles/s; ms an article: own ${((user + system) / 1_000 / count).toFixed(2)}, Elasticsearch ${esMs.toFixed(2)}`,
        );
      }
  } finally {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    await publisher.close();
    await client.close();
    await servers.stop();
  }
}

void main();
