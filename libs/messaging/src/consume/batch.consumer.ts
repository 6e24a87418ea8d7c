import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { KafkaJSError } from 'kafkajs';
import { backoffMs } from '../backoff';
import { createKafka, metadataMaxAgeMs } from '../kafka.client';
import type { KafkaSettings } from '../kafka.settings';
import { completeSettings } from '../kafka.settings';
import { withDeadline } from '../deadline';
import { describeError } from '../messaging.error';
import type { MessagingEvents } from '../messaging.events';
import { LogGuard } from './log-guard';
import { OffsetCommitter } from './offset-committer';
import type { ClientOfMember, PartitionHolder } from './partition-holder';
import { assignerThatWaits } from './partition-holder';
import type { PartitionStates } from './partition-states';

/** How long records may wait in Kafka for others, so that fewer requests carry more. */
export interface Gathering {
  /** Enough to be sent at once. */
  readonly bytes: number;
  /** Longest wait for that, in milliseconds. */
  readonly forMs: number;
}

export interface BatchConsumerOptions {
  readonly topic: string;
  readonly groupId: string;
  readonly kafka: KafkaSettings;
  readonly events: MessagingEvents;
  readonly states: PartitionStates;
  readonly process: (payload: EachBatchPayload) => Promise<void>;
  /** Batches of different partitions that are worked on at the same time. */
  readonly concurrency: number;
  /** Bytes asked of one partition at once. */
  readonly maxFetchBytes: number;
  readonly gathering: Gathering;
  readonly holder?: PartitionHolder | undefined;
  /** Called when the consumer will never read again. */
  readonly onFatal: (cause: unknown) => void;
}

const startBackoff = { firstMs: 200, maxMs: 5_000 };
const commitIntervalMs = 500;
const lookAtLogEveryMs = 1_000;

/** Heartbeats come three times within the session. */
export function heartbeatIntervalMs(kafka: KafkaSettings): number {
  return Math.floor(completeSettings(kafka).sessionTimeoutMs / 3);
}

/** One kafkajs consumer of one topic: starts it however long Kafka is away, and tells when it crashed for good. */
export class BatchConsumer {
  private consumer: Consumer | undefined;
  private readonly stopping = new AbortController();
  private readonly log: LogGuard;
  private readonly offsets = new OffsetCommitter(commitIntervalMs, () => this.log.mark);
  private client: ClientOfMember | undefined;
  private starting: Promise<void> | undefined;
  private memberSince: number | undefined;
  private absentSince = Date.now();

  constructor(private readonly options: BatchConsumerOptions) {
    const { topic, groupId } = options;
    const restart = (partitions: readonly number[], mark: string): Promise<void> => this.readFromBeginning(partitions, mark);
    this.log = new LogGuard({ topic, groupId, restart, everyMs: lookAtLogEveryMs });
  }

  /** Returns at once; connecting is tried until it succeeds or the consumer is stopped. */
  start(): void {
    this.starting = this.connect();
  }

  get isMember(): boolean {
    return this.memberSince !== undefined;
  }

  /** How long this consumer has been outside its group, milliseconds. */
  get absentMs(): number {
    return this.isMember ? 0 : Date.now() - this.absentSince;
  }

  /** Takes note of offsets that a batch resolved. */
  resolved(payload: EachBatchPayload): void {
    this.offsets.note(payload);
  }

  /** Ends the batch in work and leaves the group; must not be called from inside a batch, which it waits for. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.starting;
    await this.release();
    await this.offsets.flush();
    await this.consumer?.disconnect();
    this.log.leave();
    this.offsets.forget();
  }

  private async connect(): Promise<void> {
    const { topic } = this.options;
    for (let failures = 1; !this.stopping.signal.aborted; failures++) {
      const consumer = this.createConsumer();
      try {
        await consumer.connect();
        await consumer.subscribe({ topics: [topic], fromBeginning: true });
        this.consumer = consumer;
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          partitionsConsumedConcurrently: this.options.concurrency,
          eachBatch: (payload) => this.eachBatch(payload),
        });
        return;
      } catch (cause) {
        if (failures === 1) this.options.events.logUnavailable(cause);
        await consumer.disconnect().catch(() => undefined);
        await sleep(backoffMs(failures, startBackoff), undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private createConsumer(): Consumer {
    const { kafka, groupId, events, topic, states } = this.options;
    const consumer = createKafka(kafka, events).consumer({
      groupId,
      sessionTimeout: completeSettings(kafka).sessionTimeoutMs,
      heartbeatInterval: heartbeatIntervalMs(kafka),
      rebalanceTimeout: 30_000,
      // A paused consumer sleeps this long before it looks again, and a stop waits for it.
      maxWaitTimeInMs: this.options.gathering.forMs,
      minBytes: this.options.gathering.bytes,
      maxBytesPerPartition: this.options.maxFetchBytes,
      maxBytes: 4 * this.options.maxFetchBytes,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 10 },
      allowAutoTopicCreation: false,
      metadataMaxAge: metadataMaxAgeMs,
      partitionAssigners: [assignerThatWaits((client) => this.beforeJoin(client))],
    });
    consumer.on(consumer.events.HEARTBEAT, () => this.options.holder?.alive(topic));
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      const partitions = payload.memberAssignment[topic] ?? [];
      this.memberSince = Date.now();
      this.offsets.forget();
      states.assign(partitions);
      this.options.holder?.alive(topic);
      this.options.holder?.hold(topic, partitions);
      events.joined(topic, partitions);
      this.log.joined(partitions, this.client!.findCoordinator);
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.leave();
      if (this.stopping.signal.aborted) return;
      if (payload.restart) {
        events.consumerRestarted(topic, payload.error);
        return;
      }
      events.consumerCrashed(topic, payload.error);
      this.options.onFatal(payload.error);
    });
    consumer.on(consumer.events.DISCONNECT, () => {
      this.leave();
    });
    return consumer;
  }

  private async beforeJoin(client: ClientOfMember): Promise<void> {
    this.client = client;
    await this.release();
    await this.log.beforeJoin(client.cluster);
  }

  /** The topic is another one than that of the positions; what is in work of these partitions is not resolved any more. */
  private async readFromBeginning(partitions: readonly number[], metadata: string): Promise<void> {
    const { topic, states, events } = this.options;
    events.logReplaced(topic, partitions);
    this.offsets.forget();
    states.restart(partitions);
    for (const partition of partitions) this.consumer!.seek({ topic, partition, offset: '0' });
    // The client commits no offset a second time, so the same one would keep the mark of the log before.
    await this.consumer!.commitOffsets(partitions.map((partition) => ({ topic, partition, offset: '0', metadata })));
  }

  private leave(): void {
    if (this.isMember) this.absentSince = Date.now();
    this.memberSince = undefined;
    this.log.leave();
    this.offsets.forget();
    this.options.states.clear();
    void this.release();
  }

  /** Never rejects, and ends before Kafka takes this process for dead: what is not released by then is another's. */
  private async release(): Promise<void> {
    const { holder, topic, kafka, events } = this.options;
    if (!holder) return;
    const deadlineMs = completeSettings(kafka).sessionTimeoutMs / 2;
    await withDeadline(holder.release(topic), deadlineMs, 'see its partitions released').catch((cause: unknown) => {
      events.handlerFailed(topic, 0, cause);
    });
  }

  /** A JavaScript error class that leaves a batch would end the client's consumer while the process stays: none may. */
  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    try {
      await this.options.process(payload);
      // After the last batch there is no later commit.
      if (this.stopping.signal.aborted) await this.offsets.flush();
    } catch (cause) {
      // Most often the partitions are about to be dealt out again: what is done here need not be done there.
      await this.offsets.flush();
      if (cause instanceof KafkaJSError) throw cause;
      this.options.events.handlerFailed(this.options.topic, 0, cause);
      throw new KafkaJSError(`The batch could not be worked on: ${describeError(cause)}`, { retriable: true });
    }
  }
}
