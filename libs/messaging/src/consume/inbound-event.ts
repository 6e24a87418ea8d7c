import type { EventHeaders } from '@naba/contracts';
import type { Outcome } from '../outcome';
import type { RecordPosition } from '../messaging.events';

/** One event as a handler gets it: decoded and valid by the contract. */
export interface InboundEvent<T> {
  /** What the event is about, valid by the topic's key schema. */
  readonly key: string;
  /** `null` is a tombstone: a takedown of the article, in the topics of articles. */
  readonly value: T | null;
  /** Milliseconds since the Unix epoch; the highest revision of a key wins. */
  readonly revision: number;
  /** What a foreign producer left out is filled in: position as id, record time, a new trace. */
  readonly headers: EventHeaders;
  readonly position: RecordPosition;
  /** Kafka's timestamp of the record. */
  readonly timestampMs: number;
  /** How often this process has given the event to the handler, from 1. */
  readonly attempt: number;
}

export interface BatchContext {
  /** Tells the group that this consumer is alive; it is also told in the background while a handler runs. */
  heartbeat(): Promise<void>;
  /** Whether the partition was lost or the process is stopping: what is not begun need not be begun. */
  isStale(): boolean;
}

/** Handles a batch of one partition, in order; one outcome for each event, in the same order. */
export type EventBatchMethod<T> = (events: InboundEvent<T>[], context: BatchContext) => Promise<Outcome[]>;
