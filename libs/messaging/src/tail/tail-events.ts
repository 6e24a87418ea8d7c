import { randomUUID } from 'node:crypto';
import type { TopicName } from '@naba/contracts';
import type { Cluster, Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { askKafka } from '../admin/ask-kafka';
import { readTopicIds } from '../admin/topic-ids';
import type { Gathering } from '../consume/batch.consumer';
import { assignerThatWaits } from '../consume/partition-holder';
import { withDeadline } from '../deadline';
import { createKafka, metadataMaxAgeMs } from '../kafka.client';
import type { KafkaSettings } from '../kafka.settings';
import { callDeadlineMs } from '../kafka.settings';
import { silentEvents } from '../messaging.events';
import { InfrastructureError } from '../messaging.error';
import { BoundedQueue } from './bounded-queue';

export interface TailedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly timestampMs: number;
  readonly key: string | null;
  /** The bytes as they stand in the log; `null` is a takedown. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Offsets by partition. */
export type Offsets = ReadonlyMap<number, bigint>;

/** Where to begin in each topic. A topic or partition that is not named begins at its oldest record. */
export type LogPositions<T extends string = string> = ReadonlyMap<T, Offsets>;

export interface TailOptions<T extends string = TopicName> {
  readonly topics: readonly T[];
  readonly from: 'beginning' | 'end' | Date | LogPositions<T>;
  /** How long records may wait in Kafka for others. Default: not at all. */
  readonly gathering?: Gathering;
  /** Kafka's ids of the logs to which the positions belong, by topic; kept up to date. Not needed where one call reads to the end. */
  readonly logs?: Map<string, string>;
  /** Told when a topic is another one than that of its positions, before the first record of it. */
  readonly onReplaced?: (topic: T) => void;
  readonly signal: AbortSignal;
}

const lookAtLogsEveryMs = 1_000;

/**
 * Reads topics without committing anything: every record from the start point on, in the order of each partition, going on over
 * outages of Kafka, until the signal or the end of the loop. Records that come after the call are always seen. In a partition
 * whose log is cut, and in a topic that is made anew, it goes on with the oldest record that there is.
 *
 * @throws InfrastructureError when Kafka cannot be reached at the start, or does not answer in time
 */
export async function* tailEvents<T extends string = TopicName>(
  kafka: KafkaSettings,
  options: TailOptions<T>,
): AsyncGenerator<TailedRecord, void, undefined> {
  const next: NextOffsets = new Map();
  const client = createKafka(kafka, {
    ...silentEvents,
    offsetsReset: (topic, partition) => {
      next.delete(placeOf(topic, partition));
    },
  });
  const queue = new BoundedQueue<TailedRecord>(1_000);
  const stop = (): void => {
    queue.close();
  };
  options.signal.addEventListener('abort', stop, { once: true });
  if (options.signal.aborted) stop();
  const groupId = `${kafka.clientId}.tail.${randomUUID()}`;
  const { logs = new Map<string, string>() } = options;
  let consumer: Consumer | undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = async (cluster: Cluster): Promise<void> => {
    for (const [topic, id] of (await readTopicIds(cluster, options.topics)) ?? []) {
      const isReplaced = (logs.get(topic) ?? id) !== id;
      logs.set(topic, id);
      if (!isReplaced) continue;
      options.onReplaced?.(topic as T);
      for (const place of [...next.keys()]) if (place.startsWith(`${topic}/`)) startAgain(consumer!, place, next);
    }
  };
  try {
    await findStart(kafka, options, next);
    consumer = client.consumer({
      groupId,
      maxWaitTimeInMs: options.gathering?.forMs ?? 250,
      minBytes: options.gathering?.bytes ?? 1,
      sessionTimeout: 10_000,
      // A client that waits to start again after a crash cannot be disconnected; it must not come back on its own.
      retry: { retries: 10, restartOnFailure: () => Promise.resolve(!queue.isClosed()) },
      allowAutoTopicCreation: false,
      metadataMaxAge: metadataMaxAgeMs,
      partitionAssigners: [
        assignerThatWaits(async ({ cluster }) => {
          await look(cluster);
          clearInterval(timer);
          // What fails is looked at again.
          timer = setInterval(() => void look(cluster).catch(() => undefined), lookAtLogsEveryMs);
        }),
      ],
    });
    // Joining a group may take a broker some seconds beside the requests.
    const deadlineMs = 2 * callDeadlineMs(kafka);
    await withDeadline(follow(consumer, options.topics, next, queue), deadlineMs, 'let a reader begin');
    yield* queue;
  } catch (cause) {
    throw new InfrastructureError(`${options.topics.join(', ')} cannot be read.`, { cause });
  } finally {
    queue.close();
    clearInterval(timer);
    options.signal.removeEventListener('abort', stop);
    if (consumer) await leave(consumer, kafka, groupId);
  }
}

/** The broker would keep the empty group for a while, and lists of groups would fill with them. */
async function leave(consumer: Consumer, kafka: KafkaSettings, groupId: string): Promise<void> {
  try {
    await withDeadline(consumer.disconnect(), callDeadlineMs(kafka), 'let a reader go');
    await askKafka(kafka, silentEvents, 'A group could not be removed.', (admin) => admin.deleteGroups([groupId]), {
      retries: 0,
    });
  } catch {
    // Kafka is away; it forgets the group by itself.
  }
}

type NextOffsets = Map<string, bigint>;

async function findStart<T extends string>(
  kafka: KafkaSettings,
  { topics, from }: TailOptions<T>,
  next: NextOffsets,
): Promise<void> {
  await askKafka(kafka, silentEvents, 'The place to begin could not be found.', async (admin) => {
    for (const topic of topics) {
      const bounds =
        from instanceof Date
          ? await admin.fetchTopicOffsetsByTimestamp(topic, from.getTime())
          : await admin.fetchTopicOffsets(topic);
      for (const bound of bounds) next.set(placeOf(topic, bound.partition), startOf(from, topic, bound));
    }
  });
}

function startOf<T extends string>(
  from: TailOptions<T>['from'],
  topic: T,
  bound: { partition: number; offset: string; low?: string },
): bigint {
  const low = BigInt(bound.low ?? 0);
  if (from === 'beginning') return low;
  return from === 'end' || from instanceof Date ? BigInt(bound.offset) : (from.get(topic)?.get(bound.partition) ?? low);
}

async function follow(
  consumer: Consumer,
  topics: readonly string[],
  next: NextOffsets,
  queue: BoundedQueue<TailedRecord>,
): Promise<void> {
  // Nothing is committed, so each time that the client joins its group it is told again where to go on.
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    for (const [topic, partitions] of Object.entries(payload.memberAssignment)) {
      for (const partition of partitions) {
        consumer.seek({ topic, partition, offset: String(next.get(placeOf(topic, partition)) ?? 0n) });
      }
    }
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    eachBatch: (payload) => enqueue(payload, next, queue),
  });
}

async function enqueue(payload: EachBatchPayload, next: NextOffsets, queue: BoundedQueue<TailedRecord>): Promise<void> {
  const { batch } = payload;
  const place = placeOf(batch.topic, batch.partition);
  for (const message of batch.messages) {
    if (payload.isStale() || queue.isClosed()) return;
    if (BigInt(message.offset) >= (next.get(place) ?? 0n)) {
      queue.push(toTailedRecord(batch.topic, batch.partition, message));
      next.set(place, BigInt(message.offset) + 1n);
    }
    payload.resolveOffset(message.offset);
    while (queue.isFull()) {
      if (queue.isClosed()) return;
      await queue.waitForRoom(1_000);
      await payload.heartbeat();
    }
  }
}

/** Where the partition is not ours yet the client passes over it, and begins there once it is. */
function startAgain(consumer: Consumer, place: string, next: NextOffsets): void {
  next.set(place, 0n);
  const [, topic, partition] = /^(.*)\/(\d+)$/.exec(place)!;
  consumer.seek({ topic: topic!, partition: Number(partition), offset: '0' });
}

function placeOf(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}

function toTailedRecord(topic: string, partition: number, message: KafkaMessage): TailedRecord {
  const headers = Object.entries(message.headers ?? {}).map(([name, content]) => {
    const last = Array.isArray(content) ? content.at(-1) : content;
    return [name, last?.toString('utf8') ?? ''] as const;
  });
  return {
    topic,
    partition,
    offset: message.offset,
    timestampMs: Number(message.timestamp),
    key: message.key?.toString('utf8') ?? null,
    value: message.value,
    headers: Object.fromEntries(headers),
  };
}

/** The record as the client gave it, for decoding. */
export function toMessage({ key, value, timestampMs, offset, headers }: TailedRecord): KafkaMessage {
  return {
    key: key === null ? null : Buffer.from(key),
    value,
    timestamp: String(timestampMs),
    attributes: 0,
    offset,
    headers: { ...headers },
  };
}
