import type { DeadLetterDocument, LagDocument } from '@naba/article-index';
import type { PartitionLag, TailedRecord } from '@naba/messaging';
import { readDeadLetter, totalLag } from '@naba/messaging';

interface Recorded<T> {
  readonly id: string;
  readonly document: T;
}

/** Lag of a group in a topic: messages of all partitions together, seconds of the one that is furthest behind. */
export function toLagDocument(
  group: string,
  topic: string,
  partitions: readonly PartitionLag[],
  at: Date,
): Recorded<LagDocument> {
  const { messages: lagMessages, seconds: lagSeconds } = totalLag(partitions);
  const document = { kind: 'lag', at: at.toISOString(), group, topic, lagMessages, lagSeconds } as const;
  return { id: `lag/${group}/${topic}/${document.at}`, document };
}

/** A dead letter with its cause, from the headers that its consumer gave it. */
export function toDeadLetterDocument(record: TailedRecord): Recorded<DeadLetterDocument> {
  const { topic, partition, offset, key } = record;
  const { at, ...cause } = readDeadLetter(record);
  const place = { topic, partition, offset: Number(offset), ...(key !== null && { articleId: key }) };
  const document = { kind: 'dead-letter', at: at.toISOString(), ...place, ...cause } as const;
  return { id: `dead/${topic}/${partition}/${offset}`, document };
}
