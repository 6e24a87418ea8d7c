import type { TopicDefinition } from '@naba/contracts';

/** A dead letter is the original record and a few headers more: its topic must take more than the topic it came from. */
const deadLetterRoomBytes = 64 * 1024;

/** Once a day a compacted topic forgets bodies that were taken down or replaced, also in the segment that is being written. */
const maxCompactionLagMs = 24 * 60 * 60 * 1_000;

/** Bytes that one record of a topic may take. */
export function maxRecordBytes(definition: TopicDefinition): number {
  return definition.maxMessageBytes + (definition.schema ? 0 : deadLetterRoomBytes);
}

/** Copies and in-sync minimum that a cluster of so many brokers can give. */
export function replicationFor(
  definition: TopicDefinition,
  brokers: number,
): { readonly replicationFactor: number; readonly minInSyncReplicas: number } {
  return {
    replicationFactor: Math.min(definition.replicationFactor, brokers),
    minInSyncReplicas: Math.min(definition.minInSyncReplicas, brokers),
  };
}

/** Kafka's own settings of a topic, by their names. */
export function topicConfig(definition: TopicDefinition, brokers: number): Record<string, string> {
  const retention: Record<string, number> =
    definition.cleanupPolicy === 'compact'
      ? { 'delete.retention.ms': definition.retentionMs, 'max.compaction.lag.ms': maxCompactionLagMs }
      : { 'retention.ms': definition.retentionMs };
  const settings = {
    // A codec that the client does not have would stop its consumers for good.
    'compression.type': 'producer',
    'cleanup.policy': definition.cleanupPolicy,
    'max.message.bytes': maxRecordBytes(definition),
    'min.insync.replicas': replicationFor(definition, brokers).minInSyncReplicas,
    ...retention,
  };
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
}
