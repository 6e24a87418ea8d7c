import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { FactDefinition } from '@naba/contracts';
import { backoffMs } from '../backoff';
import type { Backoff } from '../backoff';
import type { MessagingEvents, RecordPosition } from '../messaging.events';
import { BatchLease } from './batch-lease';
import type { ChunkLimits } from './chunk-records';
import { chunkRecords } from './chunk-records';
import type { DeadLetterPublisher } from './dead-letter.publisher';
import { deliver } from './deliver';
import { decodeEvent } from './event-decoder';
import type { Decoded } from './event-decoder';
import type { BatchContext, InboundEvent } from './inbound-event';
import type { PartitionStates } from './partition-states';
import type { PartitionProgress } from './partition-progress';

export interface ProcessorOptions {
  readonly topic: string;
  readonly definition: FactDefinition;
  readonly handle: (events: InboundEvent<unknown>[], context: BatchContext) => Promise<unknown>;
  readonly deadLetters: DeadLetterPublisher;
  readonly states: PartitionStates;
  readonly events: MessagingEvents;
  readonly limits: ChunkLimits;
  readonly maxAttempts: number;
  readonly backoff: Backoff;
  readonly heartbeatIntervalMs: number;
  /** Told after each chunk of which something was resolved. */
  readonly onResolved: (payload: EachBatchPayload) => void;
}

interface Trouble {
  readonly cause: unknown;
}

/** What happens to one batch of one partition: decode, deliver, set aside, resolve, and pause where something must wait. */
export class BatchProcessor {
  constructor(private readonly options: ProcessorOptions) {}

  async process(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const lease = new BatchLease(payload, this.options.heartbeatIntervalMs);
    const { states } = this.options;
    const progress = states.progressOf(batch.partition);
    // It is another one once the partition was dealt out again, or is read from its beginning.
    const isOver = (): boolean => lease.isStale() || states.progressOf(batch.partition) !== progress;
    try {
      for (const chunk of chunkRecords(batch.messages, this.options.limits)) {
        if (isOver()) break;
        const trouble = await this.processChunk(chunk, batch.partition, progress, lease);
        if (states.progressOf(batch.partition) !== progress) break;
        this.resolve(chunk, payload);
        if (trouble) {
          this.pause(payload, trouble.cause);
          break;
        }
      }
    } finally {
      lease.end();
    }
  }

  /** Settles what can be settled; returns why something could not. */
  private async processChunk(
    chunk: readonly KafkaMessage[],
    partition: number,
    progress: PartitionProgress,
    lease: BatchLease,
  ): Promise<Trouble | undefined> {
    const open = chunk.filter((record) => !progress.isSettled(record));
    const events = this.decode(open, partition, progress);
    let trouble = await this.deliver(events, progress, lease);
    const condemned = open.filter((record) => progress.verdictOf(record));
    const letters = await Promise.allSettled(condemned.map((record) => this.setAside(record, partition, progress)));
    for (const letter of letters) if (letter.status === 'rejected') trouble ??= { cause: letter.reason };
    return trouble;
  }

  private decode(
    records: readonly KafkaMessage[],
    partition: number,
    progress: PartitionProgress,
  ): Map<KafkaMessage, Extract<Decoded, { kind: 'event' }>['event']> {
    const events = new Map<KafkaMessage, Extract<Decoded, { kind: 'event' }>['event']>();
    for (const record of records) {
      if (progress.verdictOf(record)) continue;
      const decoded = decodeEvent(this.options.definition, this.positionOf(record, partition), record);
      if (decoded.kind === 'event') events.set(record, decoded.event);
      else progress.condemn(record, decoded);
    }
    return events;
  }

  private async deliver(
    events: ReadonlyMap<KafkaMessage, Omit<InboundEvent<unknown>, 'attempt'>>,
    progress: PartitionProgress,
    lease: BatchLease,
  ): Promise<Trouble | undefined> {
    const { topic, handle, maxAttempts } = this.options;
    const startedAt = Date.now();
    const counts = { done: 0, retry: 0, dead: 0 };
    let trouble: Trouble | undefined;
    const records = [...events.keys()];
    const deliveries = await deliver(records, {
      handle: (part) =>
        handle(
          part.map((record) => ({ ...events.get(record)!, attempt: progress.countAttempt(record) })),
          lease,
        ),
      maxAttempts,
      pauseMs: 50,
      isStale: () => lease.isStale(),
      onFailure: (count, cause) => {
        this.options.events.handlerFailed(topic, count, cause);
      },
    });
    deliveries.forEach((delivery, index) => {
      const record = records[index]!;
      switch (delivery.kind) {
        case 'done':
          progress.settle(record);
          break;
        case 'dead':
          progress.condemn(record, delivery);
          break;
        case 'retry':
          trouble ??= { cause: delivery.cause };
          break;
        case 'abandoned':
          return;
      }
      counts[delivery.kind]++;
    });
    if (records.length > 0) this.options.events.handled(topic, counts, Date.now() - startedAt);
    return trouble;
  }

  private async setAside(record: KafkaMessage, partition: number, progress: PartitionProgress): Promise<void> {
    const verdict = progress.verdictOf(record)!;
    const { code, message } = verdict;
    const position = this.positionOf(record, partition);
    await this.options.deadLetters.publish({ position, record, code, message, attempts: progress.attemptsOf(record) });
    progress.settle(record);
  }

  /** Only what stands before the first open record may be resolved; the rest is remembered. */
  private resolve(chunk: readonly KafkaMessage[], payload: EachBatchPayload): void {
    const { states } = this.options;
    const { partition } = payload.batch;
    const last = states.progressOf(partition).takeSettledPrefix(chunk);
    if (!last) return;
    payload.resolveOffset(last.offset);
    states.progressed(partition);
    if (last === chunk.at(-1) && states.recovered(partition)) this.options.events.recovered(this.options.topic, partition);
    this.options.onResolved(payload);
  }

  private pause(payload: EachBatchPayload, cause: unknown): void {
    const { states, backoff, events, topic } = this.options;
    const { partition } = payload.batch;
    const delayMs = backoffMs(++states.progressOf(partition).failures, backoff);
    events.paused(topic, partition, delayMs, cause);
    states.paused(partition, payload.pause(), delayMs);
  }

  private positionOf(record: KafkaMessage, partition: number): RecordPosition {
    return { topic: this.options.topic, partition, offset: record.offset };
  }
}
