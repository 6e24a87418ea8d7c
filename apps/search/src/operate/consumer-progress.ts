import type { PartitionLag } from '@naba/messaging';
import { totalLag } from '@naba/messaging';
import type { ConsumerProgress } from './operations-answer';

/** Lag of all partitions of one topic; no age where nothing waits. */
export function toConsumerProgress(group: string, topic: string, partitions: readonly PartitionLag[]): ConsumerProgress {
  const { messages: lag, seconds } = totalLag(partitions);
  return { group, topic, lag, lagSeconds: lag === 0 ? null : seconds };
}
