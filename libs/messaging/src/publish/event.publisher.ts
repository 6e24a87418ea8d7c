import { topicCatalogue } from '@naba/contracts';
import type { Admin } from 'kafkajs';
import { ensureTopics } from '../admin/ensure-topics';
import { backoffMs } from '../backoff';
import type { Catalogue, EventIn, EventTopicIn, NabaCatalogue } from '../catalogue';
import { factDefinition } from '../catalogue';
import { withDeadline } from '../deadline';
import { createKafka } from '../kafka.client';
import type { KafkaSettings } from '../kafka.settings';
import { callDeadlineMs, completeSettings } from '../kafka.settings';
import { causesOf } from '../messaging.error';
import type { MessagingEvents, RecordPosition } from '../messaging.events';
import { silentEvents } from '../messaging.events';
import { toEventRecord } from './event-record';
import { formerPartitionsOf } from './partition-of';
import type { OutboundEvent } from './event-record';
import { RecordPublisher } from './record.publisher';

export interface EventPublisherOptions {
  /** CloudEvents source of everything this process publishes, for example `/naba/ingest`. */
  readonly source: string;
  readonly kafka: KafkaSettings;
  readonly catalogue?: Catalogue;
  readonly events?: MessagingEvents;
  /** How long `close` waits for Kafka. Default 3,000. */
  readonly closeDeadlineMs?: number;
}

const probeIntervalMs = 2_000;
const startBackoff = { firstMs: 200, maxMs: 5_000 };

/**
 * The one publisher of a process. Events of one key are stored in the order in which they were published. A failed send may
 * store an event twice; both carry the same `ce_id`, key and revision.
 */
export class EventPublisher<C extends Catalogue = NabaCatalogue> {
  private readonly catalogue: Catalogue;
  private readonly events: MessagingEvents;
  private readonly records: RecordPublisher;
  /** How many partitions each topic was last seen to have. */
  private partitions: ReadonlyMap<string, number> = new Map();
  private readonly callDeadlineMs: number;
  private probe: NodeJS.Timeout | undefined;
  private admin: Admin | undefined;
  private readonly silenceLimitMs: number;
  private reachable = false;
  private answeredAt = Date.now();
  private closed = false;

  constructor(private readonly options: EventPublisherOptions) {
    this.catalogue = options.catalogue ?? topicCatalogue;
    this.events = options.events ?? silentEvents;
    this.callDeadlineMs = callDeadlineMs(options.kafka);
    this.silenceLimitMs = completeSettings(options.kafka).silenceLimitMs;
    this.records = new RecordPublisher(options.kafka, this.catalogue, this.events);
  }

  /** Creates missing topics and watches whether Kafka answers; returns at once and goes on while Kafka is away. */
  start(): void {
    void this.prepare();
  }

  /**
   * Publishes one event. A tombstone is stored wherever its key may lie: where partitions were added to the topic, in each that had the key
   * before, since the log must not keep what was taken down.
   *
   * @returns where it stands, once every in-sync replica has it
   * @throws PublishError `LOG_UNAVAILABLE` (it may still be stored later), `OVERLOADED` or `EVENT_TOO_LARGE`
   */
  async publish<T extends EventTopicIn<C>>(topic: T, event: OutboundEvent<EventIn<C, T>>): Promise<RecordPosition> {
    const definition = factDefinition(this.catalogue, topic);
    const record = toEventRecord(topic, definition, this.options.source, event);
    if (event.value !== null) return this.records.publish(record);
    const today = this.partitions.get(topic) ?? definition.partitions;
    const former = formerPartitionsOf(event.key, definition.partitions, today);
    // Nothing is waited for before all are handed on: events of one key keep their order.
    const copies = former.map((partition) => this.records.publish({ ...record, partition }));
    const [position] = await Promise.all([this.records.publish(record), ...copies]);
    return position;
  }

  /** Whether the topics are there and Kafka answered lately. */
  isReady(): boolean {
    return this.reachable && !this.closed && !this.records.isFailing;
  }

  /**
   * False once Kafka has left every new connection without an answer for the silence limit, or taken nothing for so long although it
   * answers: addresses and names that a process learned when it started may be what is wrong, and only its restart learns them anew.
   */
  isLive(): boolean {
    const isHeard = this.reachable || Date.now() - this.answeredAt < this.silenceLimitMs;
    return isHeard && this.records.failingForMs < this.silenceLimitMs;
  }

  /** Sends what waits, within the deadline; later events are refused. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.probe);
    const deadlineMs = this.options.closeDeadlineMs ?? 3_000;
    await this.records.close(deadlineMs);
    if (this.admin) await withDeadline(this.admin.disconnect(), deadlineMs, 'disconnect the probe').catch(() => undefined);
  }

  private async prepare(): Promise<void> {
    for (let failures = 1; !this.closed; failures++) {
      try {
        await ensureTopics(this.options.kafka, this.catalogue, this.events);
        await this.probeOnce();
        return;
      } catch (cause) {
        if (failures === 1) this.events.logUnavailable(cause);
        await new Promise((resolve) => setTimeout(resolve, backoffMs(failures, startBackoff)));
      }
    }
  }

  private answered(): void {
    this.reachable = true;
    this.answeredAt = Date.now();
  }

  private probeLater(): void {
    if (this.closed) return;
    this.probe = setTimeout(() => {
      void this.probeOnce();
    }, probeIntervalMs);
  }

  /** Asks for metadata: readiness must come back without anybody publishing, as nobody does while it is false. */
  private async probeOnce(): Promise<void> {
    try {
      if (!this.admin) {
        const admin = createKafka(this.options.kafka, this.events).admin({ retry: { retries: 0 } });
        this.admin = admin;
        await withDeadline(admin.connect(), this.callDeadlineMs, 'connect the probe');
      }
      const answer = this.admin.fetchTopicMetadata({ topics: Object.keys(this.catalogue) });
      const { topics } = await withDeadline(answer, this.callDeadlineMs, 'answer the probe');
      this.partitions = new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
      this.answered();
    } catch (cause) {
      if (this.reachable && !this.closed) this.events.logUnavailable(cause);
      this.reachable = false;
      this.abandonAdmin();
      if (isUnknownTopic(cause)) await this.makeTopicsAgain();
    }
    this.probeLater();
  }

  private async makeTopicsAgain(): Promise<void> {
    try {
      const vanished = await ensureTopics(this.options.kafka, this.catalogue, this.events);
      if (vanished.length > 0) this.events.topicsVanished(vanished);
    } catch (cause) {
      this.events.logUnavailable(cause);
    }
  }

  /** Not waited for: with a broker that does not answer, the end of a connection may never come. */
  private abandonAdmin(): void {
    this.admin?.disconnect().catch(() => undefined);
    this.admin = undefined;
  }
}

function isUnknownTopic(error: unknown): boolean {
  return causesOf(error).some((cause) => 'type' in cause && cause.type === 'UNKNOWN_TOPIC_OR_PARTITION');
}
