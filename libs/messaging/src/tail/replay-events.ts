import { topicCatalogue } from '@naba/contracts';
import type { EventOf, EventTopic, TopicName } from '@naba/contracts';
import { ConfigResourceTypes } from 'kafkajs';
import { askKafka } from '../admin/ask-kafka';
import { askTopicIds } from '../admin/topic-ids';
import type { Catalogue } from '../catalogue';
import { factDefinition } from '../catalogue';
import { decodeEvent } from '../consume/event-decoder';
import type { InboundEvent } from '../consume/inbound-event';
import type { KafkaSettings } from '../kafka.settings';
import { silentEvents } from '../messaging.events';
import type { Offsets, TailedRecord } from './tail-events';
import { tailEvents, toMessage } from './tail-events';

/** What a topic holds. */
export interface LogBounds {
  /** Oldest offset of each partition; above 0 where records were deleted. */
  readonly low: Offsets;
  /** Offset that the next record of each partition will get. */
  readonly end: Offsets;
  /** `compact` keeps the latest record of each key for ever; with `delete`, records go by age or size. */
  readonly cleanupPolicy: string;
}

/** Asks where a topic begins and ends. Rejects with InfrastructureError when Kafka cannot be asked. */
export async function readLogBounds(kafka: KafkaSettings, topic: string): Promise<LogBounds> {
  return askKafka(kafka, silentEvents, `The bounds of ${topic} could not be read.`, async (admin) => {
    const [bounds, configs] = await Promise.all([
      admin.fetchTopicOffsets(topic),
      admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: ['cleanup.policy'] }],
      }),
    ]);
    return {
      low: new Map(bounds.map(({ partition, low }) => [partition, BigInt(low)])),
      end: new Map(bounds.map(({ partition, high }) => [partition, BigInt(high)])),
      cleanupPolicy: configs.resources[0]?.configEntries[0]?.configValue ?? 'unknown',
    };
  });
}

/** Offsets up to which a group has done its work; a partition without a commit is left out, and so is a commit for a topic that is gone. */
export async function committedOffsets(kafka: KafkaSettings, group: string, topic: string): Promise<Offsets> {
  const id = (await askTopicIds(kafka, [topic]))?.get(topic);
  return askKafka(kafka, silentEvents, `The offsets of ${group} could not be read.`, async (admin) => {
    const [committed] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
    const isOfThisLog = ({ metadata }: { metadata: string | null }): boolean => !metadata || !id || metadata === id;
    const known = committed?.partitions.filter((commit) => BigInt(commit.offset) >= 0n && isOfThisLog(commit)) ?? [];
    return new Map(known.map(({ partition, offset }) => [partition, BigInt(offset)]));
  });
}

/**
 * Reads what stands between two positions of a topic as events and ends there. Records that are no events are left out: the
 * topic's consumers have set them aside.
 *
 * @throws InfrastructureError when Kafka cannot be read
 */
export async function* replayEvents<T extends EventTopic>(
  kafka: KafkaSettings,
  topic: T,
  { from, to, signal }: { readonly from: Offsets; readonly to: Offsets; readonly signal: AbortSignal },
): AsyncGenerator<Omit<InboundEvent<EventOf<T>>, 'attempt'>, void, undefined> {
  const catalogue: Catalogue = topicCatalogue;
  const definition = factDefinition(catalogue, topic);
  for await (const record of replayRecords(kafka, topic, { from, to, signal })) {
    const decoded = decodeEvent(definition, record, toMessage(record));
    if (decoded.kind === 'event') yield decoded.event as Omit<InboundEvent<EventOf<T>>, 'attempt'>;
  }
}

/**
 * Reads what stands between two positions of a topic and ends there.
 *
 * @throws InfrastructureError when Kafka cannot be read
 */
export async function* replayRecords(
  kafka: KafkaSettings,
  topic: TopicName,
  { from, to, signal }: { readonly from: Offsets; readonly to: Offsets; readonly signal: AbortSignal },
): AsyncGenerator<TailedRecord, void, undefined> {
  // Compaction takes a record only for a later one of its key, so each partition shows one at its last offset or beyond.
  const open = new Map([...to].filter(([partition, end]) => end > (from.get(partition) ?? 0n)));
  if (open.size === 0) return;
  for await (const record of tailEvents(kafka, { topics: [topic], from: new Map([[topic, from]]), signal })) {
    const end = open.get(record.partition);
    if (end === undefined) continue;
    const offset = BigInt(record.offset);
    if (offset < end) yield record;
    if (offset >= end - 1n) open.delete(record.partition);
    if (open.size === 0) return;
  }
}
