import { randomBytes } from 'node:crypto';
import type { RawArticleV1, TopicName } from '@naba/contracts';
import { eventTypes } from '@naba/contracts';
import type { TailedRecord } from '@naba/messaging';
import { tailEvents } from '@naba/messaging';
import type { KafkaConfig } from 'kafkajs';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { patienceMs } from './eventually';

interface RecordToSend {
  readonly key: string;
  readonly value: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Puts records into a topic as a foreign program would, right or wrong. */
export async function send(
  brokers: string | Pick<KafkaConfig, 'brokers' | 'ssl' | 'sasl'>,
  topic: TopicName,
  records: readonly RecordToSend[],
): Promise<void> {
  const access = typeof brokers === 'string' ? { brokers: [brokers] } : brokers;
  const kafka = new Kafka({ ...access, clientId: 'foreign', logLevel: logLevel.NOTHING });
  // Idempotent, since a topic that was just made may take one partition's records and have all sent again.
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, idempotent: true });
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: records.map((record) => ({ ...record, headers: { ...record.headers } })) });
  await producer.disconnect();
}

/** Headers of an event of ours. */
export function headersOf(type: string, revision: number): Record<string, string> {
  return {
    ce_specversion: '1.0',
    ce_id: randomBytes(8).toString('hex'),
    ce_type: type,
    ce_source: '/naba/test',
    ce_time: new Date(revision).toISOString(),
    'content-type': 'application/json',
    traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
    naba_revision: String(revision),
  };
}

/** A raw article as a record of its topic. */
export function rawRecord(article: RawArticleV1): RecordToSend {
  return { key: article.id, value: JSON.stringify(article), headers: headersOf(eventTypes.rawArticle, article.revision) };
}

/** Reads topics from their beginning until enough records are wanted ones; throws when the time is over. */
export async function readUntil(
  brokers: string,
  topics: readonly TopicName[],
  isWanted: (record: TailedRecord) => boolean,
  count = 1,
  withinMs = patienceMs,
): Promise<TailedRecord[]> {
  const wanted: TailedRecord[] = [];
  const signal = AbortSignal.timeout(withinMs);
  for await (const record of tailEvents({ brokers: [brokers], clientId: 'test' }, { topics, from: 'beginning', signal })) {
    if (isWanted(record)) wanted.push(record);
    if (wanted.length === count) return wanted;
  }
  throw new Error(`${topics.join(', ')}: ${wanted.length} of ${count} records within ${withinMs} ms`);
}
