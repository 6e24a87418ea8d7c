import { Partitioners } from 'kafkajs';

/** One for all: each new one takes random bytes from the system, whatever it is asked. */
const choose = Partitioners.DefaultPartitioner();

/** Number of the partition in which the publisher stores a key, by murmur2 as Kafka's own clients do. */
export function partitionOf(key: string, partitions: number): number {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: 0,
    replicas: [],
    isr: [],
  }));
  return choose({ topic: '', partitionMetadata, message: { key, value: null } });
}

/**
 * Partitions other than today's in which a key may have been stored while its topic grew to what it has now: compaction looks at each
 * partition alone, so nothing that is said in today's removes what stands there.
 *
 * @param partitions how many the topic was made with
 * @param today how many it has
 */
export function formerPartitionsOf(key: string, partitions: number, today: number): number[] {
  const former = new Set<number>();
  for (let count = partitions; count < today; count++) former.add(partitionOf(key, count));
  former.delete(partitionOf(key, today));
  return [...former];
}
