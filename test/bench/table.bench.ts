/**
 * What a table costs: ingest's table of articles over a log of 1,000,000, read whole, then started again from its snapshot with 1,000
 * articles more. Run it with `npx tsx test/bench/table.bench.ts`; compare the two starts of one run.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { eventTypes } from '@naba/contracts';
import { ensureTopics, silentEvents } from '@naba/messaging';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import type { Producer } from 'kafkajs';
import { openArticleTable } from '../../apps/ingest/src/follow/article.table';
import { startTestServers } from '../support/servers';

const articles = 1_000_000;
const newArticles = 1_000;
const bodyBytes = 1_000;
const topic = 'articles.raw.v1';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function publish(producer: Producer, from: number, to: number): Promise<void> {
  const value = Buffer.alloc(bodyBytes, 'x');
  for (let start = from; start < to; start += 2_000) {
    const messages = Array.from({ length: Math.min(2_000, to - start) }, (_, n) => {
      const hash = createHash('sha256').update(String(start + n));
      const digest = hash.digest();
      return {
        key: digest.subarray(0, 16).toString('hex'),
        value,
        headers: {
          ce_type: eventTypes.rawArticle,
          naba_revision: String(Date.now()),
          naba_content_hash: digest.subarray(16).toString('base64url'),
        },
      };
    });
    await producer.send({ topic, acks: -1, messages });
  }
}

/** Starts the table, waits until it has caught up, and closes it, which writes its snapshot. */
async function measure(brokers: string, folder: string): Promise<{ readonly startMs: number; readonly entries: number }> {
  collectGarbage();
  const before = process.memoryUsage();
  let recordsRead = 0;
  let snapshotMs = 0;
  const events = {
    ...silentEvents,
    tableReady: (_topic: string, _entries: number, records: number) => (recordsRead = records),
    snapshotWritten: (_topic: string, _bytes: number, durationMs: number) => (snapshotMs = durationMs),
  };
  const table = openArticleTable({ brokers: [brokers], clientId: 'bench' }, events, folder);
  const startedAt = performance.now();
  table.start();
  while (!table.isReady()) await sleep(10);
  const startMs = performance.now() - startedAt;
  await sleep(1_000);
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before.heapUsed;
  const entries = table.size;
  await table.close();
  console.info({
    entries,
    recordsRead,
    startMs: Math.round(startMs),
    bytesPerEntry: Math.round(bytes / entries),
    snapshotMs,
    snapshotMiB: Math.round(statSync(join(folder, `${topic}.content-hash.v1.snapshot`)).size / 1024 / 1024),
  });
  return { startMs, entries };
}

async function main(): Promise<void> {
  const servers = await startTestServers({ kafka: true });
  const folder = mkdtempSync(join(tmpdir(), 'naba-table-'));
  try {
    const brokers = [servers.kafka.brokers];
    await ensureTopics({ brokers, clientId: 'bench' });
    const producer = new Kafka({ brokers, logLevel: logLevel.NOTHING }).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    await publish(producer, 0, articles);
    const whole = await measure(servers.kafka.brokers, folder);
    await publish(producer, articles - newArticles, articles);
    const again = await measure(servers.kafka.brokers, folder);
    await producer.disconnect();
    console.info(`From the snapshot it starts in ${((100 * again.startMs) / whole.startMs).toFixed(1)} % of the time.`);
  } finally {
    rmSync(folder, { recursive: true });
    await servers.stop();
  }
}

void main();
