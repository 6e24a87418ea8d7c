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
