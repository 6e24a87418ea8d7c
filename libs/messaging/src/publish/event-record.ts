import { randomBytes, randomUUID } from 'node:crypto';
import type { EventHeaders, FactDefinition } from '@naba/contracts';
import type { OutboundRecord } from './record-accumulator';

/** An event to be published; a null value is a tombstone. */
export interface OutboundEvent<T> {
  /** What the event is about. */
  readonly key: string;
  readonly value: T | null;
  /** Milliseconds since the Unix epoch; the highest revision of a key wins. */
  readonly revision: number;
  /** Hash of what the value says apart from its revision, where its readers should be able to tell a repetition. */
  readonly contentHash?: string | undefined;
  /** W3C trace context of the request that caused it; a new trace when absent. */
  readonly traceparent?: string | undefined;
}

/** The Kafka record of an event: JSON value and CloudEvents headers in binary mode. */
export function toEventRecord<T>(
  topic: string,
  types: Pick<FactDefinition, 'eventType' | 'tombstoneType'>,
  source: string,
  event: OutboundEvent<T>,
): OutboundRecord {
  const tombstone = event.value === null;
  const headers: EventHeaders = {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: tombstone ? types.tombstoneType : types.eventType,
    ce_source: source,
    ce_time: new Date().toISOString(),
    ...(tombstone ? {} : { 'content-type': 'application/json' as const }),
    traceparent: event.traceparent ?? newTraceparent(),
    naba_revision: String(event.revision),
    ...(event.contentHash !== undefined && { naba_content_hash: event.contentHash }),
  };
  return { topic, key: event.key, value: tombstone ? null : Buffer.from(JSON.stringify(event.value)), headers };
}

/** A W3C trace context that starts a trace. */
export function newTraceparent(): string {
  const random = randomBytes(24).toString('hex');
  return `00-${random.slice(0, 32)}-${random.slice(32)}-01`;
}
