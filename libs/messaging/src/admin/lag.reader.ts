import type { Admin } from 'kafkajs';
import { withDeadline } from '../deadline';
import { createKafka } from '../kafka.client';
import type { KafkaSettings } from '../kafka.settings';
import { callDeadlineMs } from '../kafka.settings';
import { InfrastructureError } from '../messaging.error';
import type { MessagingEvents, PartitionLag } from '../messaging.events';
import { silentEvents } from '../messaging.events';

/** Oldest age that is told apart; retention is shorter for what is deleted, and what is compacted has no age limit. */
const maxAgeSeconds = 2 ** 25;

/** Asks, over one connection that it keeps, how far a consumer group is behind. */
export class LagReader {
  private admin: Promise<Admin> | undefined;

  constructor(
    private readonly kafka: KafkaSettings,
    private readonly events: MessagingEvents,
  ) {}

  /**
   * @param topics where to look; every topic in which the group has committed an offset when not given
   * @throws InfrastructureError when Kafka does not answer, or not in time
   */
  async read(group: string, topics?: readonly string[]): Promise<PartitionLag[]> {
    try {
      return await withDeadline(this.ask(group, topics), 2 * callDeadlineMs(this.kafka), 'say how far a group is');
    } catch (cause) {
      void this.close();
      throw new InfrastructureError(`The lag of ${group} could not be read.`, { cause });
    }
  }

  async close(): Promise<void> {
    const admin = this.admin;
    this.admin = undefined;
    const closed = admin?.then((connected) => connected.disconnect());
    if (closed) await withDeadline(closed, callDeadlineMs(this.kafka), 'end a connection').catch(() => undefined);
  }

  private async ask(group: string, topics: readonly string[] | undefined): Promise<PartitionLag[]> {
    const admin = await this.connected();
    const committed = await admin.fetchOffsets(topics ? { groupId: group, topics: [...topics] } : { groupId: group });
    const lags = await Promise.all(committed.map(({ topic, partitions }) => lagOf(admin, topic, partitions)));
    return lags.flat();
  }

  private connected(): Promise<Admin> {
    if (!this.admin) {
      const admin = createKafka(this.kafka, this.events).admin();
      this.admin = admin.connect().then(() => admin);
    }
    return this.admin;
  }
}

/** How far a group is behind in every partition where it has committed or, with `topics`, in all of these topics. */
export async function consumerLag(kafka: KafkaSettings, group: string, topics?: readonly string[]): Promise<PartitionLag[]> {
  const reader = new LagReader(kafka, silentEvents);
  try {
    return await reader.read(group, topics);
  } finally {
    await reader.close();
  }
}

/** Lag of several partitions together: their messages added up, and the age of the one that is furthest behind. */
export function totalLag(partitions: readonly PartitionLag[]): Pick<PartitionLag, 'messages' | 'seconds'> {
  return {
    messages: partitions.reduce((sum, { messages }) => sum + messages, 0),
    seconds: Math.max(0, ...partitions.map(({ seconds }) => seconds)),
  };
}

interface Committed {
  readonly partition: number;
  readonly offset: string;
}

async function lagOf(admin: Admin, topic: string, committed: readonly Committed[]): Promise<PartitionLag[]> {
  const bounds = new Map((await admin.fetchTopicOffsets(topic)).map((bound) => [bound.partition, bound]));
  const next = new Map<number, bigint>();
  const lags = committed.map(({ partition, offset }) => {
    const low = BigInt(bounds.get(partition)?.low ?? 0);
    const high = BigInt(bounds.get(partition)?.high ?? 0);
    const position = BigInt(offset) > low ? BigInt(offset) : low;
    if (position < high) next.set(partition, position);
    return { topic, partition, messages: Number(position < high ? high - position : 0n), seconds: 0 };
  });
  const ages = await agesOf(admin, topic, next);
  return lags.map((lag) => ({ ...lag, seconds: ages.get(lag.partition) ?? 0 }));
}

/**
 * Age in seconds of the record at an offset of each partition, found by bisection over Kafka's search by time: a record is older
 * than a moment when the first offset at or after that moment lies beyond it. Reading the record itself would take a consumer.
 * Most groups are hardly behind, so it begins with the last second and goes back in growing steps.
 */
async function agesOf(admin: Admin, topic: string, offsets: ReadonlyMap<number, bigint>): Promise<Map<number, number>> {
  const now = Date.now();
  const ranges = new Map([...offsets.keys()].map((partition) => [partition, { min: 0, max: maxAgeSeconds }]));
  for (;;) {
    const open = [...ranges].filter(([, { min, max }]) => max - min > 1);
    if (open.length === 0) break;
    // Partitions are mostly alike: ask for the middle of the first, and every partition learns from the answer.
    const range = open[0]![1];
    const age = Math.min(Math.max(1, 8 * range.min), Math.floor((range.min + range.max) / 2));
    const answer = await admin.fetchTopicOffsetsByTimestamp(topic, now - age * 1_000);
    for (const { partition, offset } of answer) {
      const wanted = offsets.get(partition);
      const known = ranges.get(partition);
      if (wanted === undefined || !known) continue;
      if (BigInt(offset) > wanted) known.min = Math.max(known.min, age);
      else known.max = Math.min(known.max, age);
    }
  }
  return new Map([...ranges].map(([partition, { min }]) => [partition, min]));
}
