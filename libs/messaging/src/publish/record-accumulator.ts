import { backoffMs } from '../backoff';
import { isTooLarge, PublishError } from '../messaging.error';
import type { MessagingEvents, RecordPosition } from '../messaging.events';

export interface OutboundRecord {
  readonly topic: string;
  readonly key: Buffer | string | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;
  /** Where it is stored; by its key when absent. */
  readonly partition?: number;
}

/** Sends records once and says where each stands; `undefined` where the answer did not speak of it. Throws when nothing is known. */
export type SendRecords = (records: readonly OutboundRecord[]) => Promise<readonly (RecordPosition | undefined)[]>;

export interface AccumulatorLimits {
  readonly lingerMs: number;
  /** Least time from one send to the next, so that a steady stream is sent in batches. */
  readonly paceMs: number;
  readonly maxBatchRecords: number;
  readonly maxBatchBytes: number;
  readonly maxPendingBytes: number;
  readonly deliveryTimeoutMs: number;
  /** Bytes that one topic takes in a batch; no limit of its own when undefined. */
  readonly maxTopicBytes: (topic: string) => number | undefined;
}

interface Pending {
  readonly record: OutboundRecord;
  readonly bytes: number;
  readonly expiresAt: number;
  readonly settle: (result: RecordPosition | PublishError) => void;
}

const retryBackoff = { firstMs: 100, maxMs: 1_000 };

/**
 * Gathers records into batches bounded in bytes and number and sends one batch at a time, in the order of arrival. A batch that
 * fails is sent again until its records expire; what the answer does not confirm is sent again alone.
 */
export class RecordAccumulator {
  private readonly queue: Pending[] = [];
  /** Not yet answered, oldest first. */
  private readonly pending = new Set<Pending>();
  private pendingBytes = 0;
  private pump: Promise<void> | undefined;
  private expiry: NodeJS.Timeout | undefined;
  private closing = false;
  private failures = 0;
  private failingSince: number | undefined;
  private lastFailedAt = 0;
  private lastSentAt = -Infinity;

  constructor(
    private readonly send: SendRecords,
    private readonly limits: AccumulatorLimits,
    private readonly events: MessagingEvents,
  ) {}

  /** Whether records wait because the last attempt to send them failed. */
  get isFailing(): boolean {
    return this.failures > 0 && this.pending.size > 0;
  }

  /** Time from the first to the last of the attempts that have failed in a row, in milliseconds; 0 while sends succeed. */
  get failingForMs(): number {
    return this.failingSince === undefined ? 0 : this.lastFailedAt - this.failingSince;
  }

  /** @param bytes size of the record on the wire; resolves once every in-sync replica has it, rejects with a `PublishError` */
  add(record: OutboundRecord, bytes: number): Promise<RecordPosition> {
    if (this.closing) return Promise.reject(new PublishError('LOG_UNAVAILABLE', 'The publisher is closed.'));
    if (this.pendingBytes > 0 && this.pendingBytes + bytes > this.limits.maxPendingBytes) {
      this.events.publishRefused(record.topic, 'OVERLOADED');
      const message = `${this.pendingBytes} bytes already wait for Kafka; the limit is ${this.limits.maxPendingBytes}.`;
      return Promise.reject(new PublishError('OVERLOADED', message, { retryAfterSeconds: this.retryAfterSeconds }));
    }
    return new Promise((resolve, reject) => {
      const pending: Pending = {
        record,
        bytes,
        expiresAt: Date.now() + this.limits.deliveryTimeoutMs,
        settle: (result) => {
          if (!this.pending.delete(pending)) return;
          this.pendingBytes -= bytes;
          if (result instanceof PublishError) {
            this.events.publishRefused(record.topic, result.code);
            reject(result);
          } else resolve(result);
        },
      };
      this.pending.add(pending);
      this.pendingBytes += bytes;
      this.queue.push(pending);
      this.expiry ??= setTimeout(() => {
        this.expire();
      }, this.limits.deliveryTimeoutMs);
      this.pump ??= this.run();
    });
  }

  /** Sends what waits; after the deadline what is left is refused. */
  async close(deadlineMs: number): Promise<void> {
    this.closing = true;
    const deadline = setTimeout(() => {
      for (const pending of this.pending) pending.settle(this.unavailable('The publisher was closed before Kafka answered.'));
    }, deadlineMs);
    while (this.pending.size > 0) await sleep(5);
    clearTimeout(deadline);
    clearTimeout(this.expiry);
  }

  private async run(): Promise<void> {
    await sleep(this.limits.lingerMs);
    while (this.queue.length > 0) {
      const waitMs = this.lastSentAt + this.limits.paceMs - performance.now();
      if (waitMs > 0) await sleep(waitMs);
      await this.deliver(this.takeBatch());
    }
    this.pump = undefined;
  }

  private takeBatch(): Pending[] {
    const bytesOf = new Map<string, number>();
    let bytes = 0;
    let count = 0;
    for (const next of this.queue) {
      const topic = next.record.topic;
      const topicBytes = (bytesOf.get(topic) ?? 0) + next.bytes;
      bytes += next.bytes;
      const full =
        bytes > this.limits.maxBatchBytes || topicBytes > (this.limits.maxTopicBytes(topic) ?? Number.POSITIVE_INFINITY);
      if (count > 0 && (full || count === this.limits.maxBatchRecords)) break;
      bytesOf.set(topic, topicBytes);
      count++;
    }
    return this.queue.splice(0, count);
  }

  private async deliver(batch: readonly Pending[]): Promise<void> {
    let open = batch.filter((pending) => this.pending.has(pending));
    while (open.length > 0) {
      let cause: unknown;
      try {
        this.lastSentAt = performance.now();
        const positions = await this.send(open.map((pending) => pending.record));
        open.forEach((pending, index) => {
          const position = positions[index];
          if (position) pending.settle(position);
        });
        cause = 'the answer did not confirm every record';
      } catch (error) {
        cause = error;
        if (isTooLarge(error)) {
          await this.deliverHalves(open, error);
          return;
        }
      }
      open = open.filter((pending) => this.pending.has(pending));
      if (open.length === 0 && typeof cause === 'string') break;
      this.failures++;
      this.lastFailedAt = performance.now();
      this.failingSince ??= this.lastFailedAt;
      this.events.publishRetried(this.failures, cause);
      await sleep(backoffMs(this.failures, retryBackoff));
      open = open.filter((pending) => this.pending.has(pending));
      if (open.length === 0) return;
    }
    this.failures = 0;
    this.failingSince = undefined;
  }

  /** The topic takes less than the catalogue says: find the records that fit. */
  private async deliverHalves(batch: readonly Pending[], cause: unknown): Promise<void> {
    if (batch.length === 1) {
      const message = `The broker refuses a record of ${batch[0]!.bytes} bytes: raise max.message.bytes of ${batch[0]!.record.topic}.`;
      batch[0]!.settle(new PublishError('EVENT_TOO_LARGE', message, { cause }));
      return;
    }
    const half = Math.ceil(batch.length / 2);
    await this.deliver(batch.slice(0, half));
    await this.deliver(batch.slice(half));
  }

  private expire(): void {
    this.expiry = undefined;
    for (const pending of this.pending) {
      const remainingMs = pending.expiresAt - Date.now();
      if (remainingMs > 0) {
        this.expiry = setTimeout(() => {
          this.expire();
        }, remainingMs);
        return;
      }
      pending.settle(this.unavailable(`Kafka did not acknowledge within ${this.limits.deliveryTimeoutMs} ms.`));
    }
  }

  private unavailable(message: string): PublishError {
    return new PublishError('LOG_UNAVAILABLE', message, { retryAfterSeconds: this.retryAfterSeconds });
  }

  private get retryAfterSeconds(): number {
    return this.isFailing ? 5 : 1;
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
