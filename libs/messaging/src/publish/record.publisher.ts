import type { Message, Partitioners as KafkaPartitioners, Producer, RecordMetadata, TopicMessages } from 'kafkajs';
import { Partitioners } from 'kafkajs';
import type { Catalogue } from '../catalogue';
import { withDeadline } from '../deadline';
import { createKafka } from '../kafka.client';
import type { KafkaSettings } from '../kafka.settings';
import { callDeadlineMs, completeSettings } from '../kafka.settings';
import { isTooLarge, PublishError } from '../messaging.error';
import type { MessagingEvents, RecordPosition } from '../messaging.events';
import { maxRecordBytes } from '../admin/topic-config';
import type { OutboundRecord } from './record-accumulator';
import { RecordAccumulator } from './record-accumulator';

const batchLimits = { lingerMs: 3, paceMs: 10, maxBatchRecords: 2_000, maxBatchBytes: 4 * 1024 * 1024 };

/** Sends records of any kind through one accumulator and one producer that is not idempotent (the reason is in ADR 0004). */
export class RecordPublisher {
  private readonly accumulator: RecordAccumulator;
  private readonly partitions = new WeakMap<Message, number>();
  private readonly requestTimeoutMs: number;
  private readonly callDeadlineMs: number;
  private producer: Producer | undefined;

  constructor(
    private readonly settings: KafkaSettings,
    private readonly catalogue: Catalogue,
    private readonly events: MessagingEvents,
  ) {
    const { deliveryTimeoutMs, maxPendingBytes, requestTimeoutMs } = completeSettings(settings);
    this.requestTimeoutMs = requestTimeoutMs;
    this.callDeadlineMs = callDeadlineMs(settings);
    const limits = { ...batchLimits, deliveryTimeoutMs, maxPendingBytes, maxTopicBytes: (topic: string) => this.maxBytes(topic) };
    this.accumulator = new RecordAccumulator((records) => this.send(records), limits, events);
  }

  get isFailing(): boolean {
    return this.accumulator.isFailing;
  }

  /** See `RecordAccumulator.failingForMs`. */
  get failingForMs(): number {
    return this.accumulator.failingForMs;
  }

  /** Resolves with the position once every in-sync replica has the record; rejects with a `PublishError`. */
  async publish(record: OutboundRecord): Promise<RecordPosition> {
    const bytes = sizeOf(record);
    const limit = this.maxBytes(record.topic);
    if (limit !== undefined && bytes > limit) {
      this.events.publishRefused(record.topic, 'EVENT_TOO_LARGE');
      throw new PublishError('EVENT_TOO_LARGE', `The event takes ${bytes} bytes; ${record.topic} holds at most ${limit}.`);
    }
    return this.accumulator.add(record, bytes);
  }

  async close(deadlineMs: number): Promise<void> {
    await this.accumulator.close(deadlineMs);
    const producer = this.producer;
    this.producer = undefined;
    if (producer) await withDeadline(producer.disconnect(), deadlineMs, 'disconnect the producer').catch(() => undefined);
  }

  private maxBytes(topic: string): number | undefined {
    const definition = this.catalogue[topic];
    return definition && maxRecordBytes(definition);
  }

  private async send(records: readonly OutboundRecord[]): Promise<(RecordPosition | undefined)[]> {
    const startedAt = Date.now();
    const messages = records.map(({ key, value, headers, partition }): Message => ({ key, value, headers, partition }));
    const byTopic = new Map<string, Message[]>();
    records.forEach(({ topic }, index) => {
      const known = byTopic.get(topic);
      if (known) known.push(messages[index]!);
      else byTopic.set(topic, [messages[index]!]);
    });
    const topicMessages = [...byTopic].map(([topic, list]): TopicMessages => ({ topic, messages: list }));
    try {
      const producer = await this.connected();
      const sending = producer.sendBatch({ acks: -1, timeout: this.requestTimeoutMs, topicMessages });
      const answers = await withDeadline(sending, this.callDeadlineMs, 'answer a send');
      this.report(byTopic, Date.now() - startedAt);
      const positions = this.positionsOf(records, messages, answers);
      if (positions.includes(undefined)) this.abandonProducer();
      return positions;
    } catch (error) {
      if (!isTooLarge(error)) this.abandonProducer();
      throw error;
    }
  }

  /** Places each record by the partition that it was given and its rank there; one whose partition has no answer stays unknown. */
  private positionsOf(
    records: readonly OutboundRecord[],
    messages: readonly Message[],
    answers: readonly RecordMetadata[],
  ): (RecordPosition | undefined)[] {
    const next = new Map<string, bigint>();
    for (const { topicName, partition, errorCode, baseOffset } of answers) {
      if (errorCode === 0 && baseOffset !== undefined) next.set(`${topicName}/${partition}`, BigInt(baseOffset));
    }
    return records.map(({ topic }, index) => {
      const partition = this.partitions.get(messages[index]!);
      const place = `${topic}/${partition}`;
      const offset = next.get(place);
      if (partition === undefined || offset === undefined) return undefined;
      next.set(place, offset + 1n);
      return { topic, partition, offset: offset.toString() };
    });
  }

  private async connected(): Promise<Producer> {
    if (this.producer) return this.producer;
    const producer = createKafka(this.settings, this.events).producer({
      allowAutoTopicCreation: false,
      createPartitioner: () => this.rememberingPartitioner(),
      // The accumulator retries: the client's own retry skips partitions that moved to a broker that has already answered.
      retry: { retries: 0 },
    });
    try {
      await withDeadline(producer.connect(), this.callDeadlineMs, 'connect the producer');
    } catch (error) {
      // Not waited for: it may never end either, and the next attempt has a producer of its own.
      producer.disconnect().catch(() => undefined);
      throw error;
    }
    this.producer = producer;
    return producer;
  }

  /** Kafka's own placement by murmur2 of the key; the answer names only partitions, so the choice is remembered. */
  private rememberingPartitioner(): ReturnType<(typeof KafkaPartitioners)['DefaultPartitioner']> {
    const choose = Partitioners.DefaultPartitioner();
    return (args) => {
      const partition = choose(args);
      this.partitions.set(args.message, partition);
      return partition;
    };
  }

  /**
   * After any failure: a client whose first question was given up takes itself for connected and fails at once for ever, one that saw a
   * partition between two leaders does so for minutes, and a connection that swallowed a request may swallow the next ones too.
   */
  private abandonProducer(): void {
    const producer = this.producer;
    this.producer = undefined;
    producer?.disconnect().catch(() => undefined);
  }

  private report(byTopic: ReadonlyMap<string, readonly Message[]>, durationMs: number): void {
    for (const [topic, messages] of byTopic) {
      const bytes = messages.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);
      this.events.published(topic, messages.length, bytes, durationMs);
    }
  }
}

/** Room for lengths, offsets and the batch's own header, generously. */
const overheadBytes = 128;

function sizeOf({ key, value, headers }: OutboundRecord): number {
  let bytes = overheadBytes + lengthOf(key) + lengthOf(value);
  for (const [name, content] of Object.entries(headers)) {
    for (const part of Array.isArray(content) ? content : [content]) bytes += name.length + lengthOf(part) + 8;
  }
  return bytes;
}

function lengthOf(part: Buffer | string | null | undefined): number {
  return part ? Buffer.byteLength(part) : 0;
}
