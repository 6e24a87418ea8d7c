import type { PartitionLag } from '@naba/messaging';
import type { ConsumerProgress } from './operations-answer';

/** Adds the partitions of one topic up; the age is that of the partition that is furthest behind. */
export function toConsumerProgress(group: string, topic: string, partitions: readonly PartitionLag[]): ConsumerProgress {
  const lag = partitions.reduce((sum, { messages }) => sum + messages, 0);
  return { group, topic, lag, lagSeconds: lag === 0 ? null : Math.max(...partitions.map(({ seconds }) => seconds)) };
}
