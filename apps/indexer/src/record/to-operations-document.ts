import type { DeadLetterDocument, LagDocument } from '@naba/article-index';
import type { PartitionLag, TailedRecord } from '@naba/messaging';
import { progressId } from '@naba/article-index';
import { readDeadLetter, totalLag } from '@naba/messaging';
import { lagStepMs } from '../indexer.config';

interface Recorded<T> {
  readonly id: string;
  readonly document: T;
}

/**
 * Lag of a group in a topic, as its progress now and as the record of this step of time: messages of all partitions together, seconds
 * of the one that is furthest behind.
 */
export function toLagDocuments(
  group: string,
  topic: string,
  partitions: readonly PartitionLag[],
  at: Date,
): Recorded<LagDocument>[] {
  const { messages: lagMessages, seconds: lagSeconds } = totalLag(partitions);
  const step = new Date(Math.floor(at.getTime() / lagStepMs) * lagStepMs).toISOString();
  const lag = { group, topic, lagMessages, lagSeconds };
  return [
    { id: progressId(group, topic), document: { kind: 'progress', at: at.toISOString(), ...lag } },
    { id: `lag/${group}/${topic}/${step}`, document: { kind: 'lag', at: step, ...lag } },
  ];
}

/** @param place `<partition>:<offset>` */
export function deadLetterId(topic: string, place: string): string {
  return `dead/${topic}/${place.replace(':', '/')}`;
}

/** A dead letter with its cause, from the headers that its consumer gave it. */
export function toDeadLetterDocument(record: TailedRecord): Recorded<DeadLetterDocument> {
  const { topic, partition, offset, key } = record;
  const { at, ...cause } = readDeadLetter(record);
  const revision = Number(record.headers['naba_revision'] ?? NaN);
  const place = { topic, partition, offset: Number(offset), ...(key !== null && { articleId: key }) };
  const version = Number.isSafeInteger(revision) ? { revision } : {};
  const document = { kind: 'dead-letter', at: at.toISOString(), ...place, ...version, ...cause } as const;
  return { id: deadLetterId(topic, `${partition}:${offset}`), document };
}
