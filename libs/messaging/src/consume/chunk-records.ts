import type { KafkaMessage } from 'kafkajs';

export interface ChunkLimits {
  readonly maxEvents: number;
  readonly maxBytes: number;
}

/** Cuts a batch into runs of neighbours bounded in number and bytes of values; one record over the limit stands alone. */
export function* chunkRecords(records: readonly KafkaMessage[], limits: ChunkLimits): Generator<KafkaMessage[]> {
  let chunk: KafkaMessage[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = record.value?.length ?? 0;
    if (chunk.length > 0 && (chunk.length === limits.maxEvents || bytes + size > limits.maxBytes)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(record);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}
