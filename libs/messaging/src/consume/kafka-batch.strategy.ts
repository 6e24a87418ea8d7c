import { consumersOf, topicCatalogue } from '@naba/contracts';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { LagReader } from '../admin/lag.reader';
import type { Backoff } from '../backoff';
import type { Catalogue, NabaCatalogue } from '../catalogue';
import { factDefinition, factsOf } from '../catalogue';
import type { KafkaSettings } from '../kafka.settings';
import { describeError } from '../messaging.error';
import type { MessagingEvents } from '../messaging.events';
import { silentEvents } from '../messaging.events';
import { RecordPublisher } from '../publish/record.publisher';
import type { Gathering } from './batch.consumer';
import { BatchConsumer, heartbeatIntervalMs } from './batch.consumer';
import { BatchProcessor } from './batch-processor';
import type { RegisteredHandler } from './bind-handlers';
import { bindHandlers } from './bind-handlers';
import { DeadLetterPublisher } from './dead-letter.publisher';
import type { PartitionHolder } from './partition-holder';
import { PartitionStates } from './partition-states';
import { Watchdog } from './watchdog';

export interface KafkaBatchStrategyOptions<C extends Catalogue = NabaCatalogue> {
  /** Consumer group: the app's name. It reads every topic of the catalogue whose entry names it. */
  readonly group: string;
  readonly kafka: KafkaSettings;
  readonly catalogue?: C;
  readonly events?: MessagingEvents;
  /** Most events that a handler gets at once. Default 500. */
  readonly maxChunkEvents?: number;
  /** Most bytes of values that a handler gets at once, but at least one event. Default 4 MiB. */
  readonly maxChunkBytes?: number;
  /** How often an event that makes its handler throw is tried alone before it is dead. Default 3. */
  readonly maxAttempts?: number;
  /** Partitions whose batches are handled at the same time. Default 6. */
  readonly concurrency?: number;
  /** How long records may wait in Kafka for others. Default 64 KiB or 100 ms. */
  readonly gathering?: Gathering;
  /** Wait after trouble of the infrastructure. Default from 200 ms to 10 s. */
  readonly backoff?: Backoff;
  /** How often lag is measured and progress watched. Default 10,000. */
  readonly watchIntervalMs?: number;
  /** Records waiting so long without progress make the process not live. Default 120,000. */
  readonly stallAfterMs?: number;
  /** How long `close` waits for the batch in work. Default 6,000. */
  readonly closeDeadlineMs?: number;
  /** Told which partitions this process holds, where it does more with them than reading. */
  readonly holder?: PartitionHolder;
  /** Called when a consumer crashed for good. Default: says so and ends the process with code 1. */
  readonly onFatal?: (cause: unknown) => void;
}

export interface ConsumerState {
  /** Every topic is being read and none of its partitions waits for the infrastructure. */
  readonly ready: boolean;
  /** False when the process must be restarted. */
  readonly live: boolean;
  readonly topics: readonly {
    readonly topic: string;
    readonly member: boolean;
    readonly assigned: readonly number[];
    readonly paused: readonly number[];
    readonly stalled: boolean;
  }[];
}

interface TopicConsumer {
  readonly topic: string;
  readonly consumer: BatchConsumer;
  readonly states: PartitionStates;
  readonly watchdog: Watchdog;
}

/** Nest transport that gives whole batches of Kafka records to `@EventBatchHandler` methods and acts on their outcomes. */
export class KafkaBatchStrategy<C extends Catalogue = NabaCatalogue> extends Server implements CustomTransportStrategy {
  private readonly catalogue: Catalogue;
  private readonly events: MessagingEvents;
  private readonly deadLetterRecords: RecordPublisher;
  /** Kafka's name of the group for each topic that is read. */
  private readonly groupIds: ReadonlyMap<string, string>;
  private consumers: TopicConsumer[] = [];
  private crashed = false;

  /** Throws when no topic of the catalogue names the group. */
  constructor(private readonly options: KafkaBatchStrategyOptions<C>) {
    super();
    this.catalogue = options.catalogue ?? topicCatalogue;
    this.events = options.events ?? silentEvents;
    const routes = consumersOf(factsOf(this.catalogue));
    this.groupIds = new Map(routes.filter(({ group }) => group === options.group).map(({ topic, groupId }) => [topic, groupId]));
    if (this.groupIds.size === 0) {
      const known = [...new Set(routes.map(({ group }) => group))].join(', ') || 'none';
      throw new Error(`${options.group} is no consumer of a topic in the catalogue. There are: ${known}.`);
    }
    this.deadLetterRecords = new RecordPublisher(options.kafka, this.catalogue, this.events);
  }

  /** Checks the handlers and starts reading; does not wait for Kafka. */
  listen(callback: (error?: Error) => void): void {
    let handlers: Map<string, RegisteredHandler>;
    try {
      handlers = bindHandlers(this.options.group, [...this.groupIds.keys()], this.messageHandlers);
    } catch (error) {
      callback(error as Error);
      return;
    }
    this.consumers = [...handlers].map(([topic, handler]) => this.createConsumer(topic, handler));
    for (const { consumer, watchdog } of this.consumers) {
      consumer.start();
      watchdog.start();
    }
    callback();
  }

  /** Lets the batches in work end, leaves the groups; gives up after the deadline, what was not resolved is read again. */
  async close(): Promise<void> {
    const stopped = Promise.all(
      this.consumers.map(async ({ consumer, watchdog, states }) => {
        await Promise.all([consumer.stop(), watchdog.stop()]);
        states.clear();
      }),
    ).then(() => this.deadLetterRecords.close(1_000));
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.options.closeDeadlineMs ?? 6_000);
    });
    await Promise.race([stopped.catch(() => undefined), deadline]);
    clearTimeout(timer);
  }

  state(): ConsumerState {
    const topics = this.consumers.map(({ topic, consumer, states, watchdog }) => ({
      topic,
      member: consumer.isMember,
      assigned: states.assigned,
      paused: states.troubled,
      stalled: watchdog.isStalled,
    }));
    return {
      ready: topics.length > 0 && !this.crashed && topics.every(({ member, paused }) => member && paused.length === 0),
      live: !this.crashed && topics.every(({ stalled }) => !stalled),
      topics,
    };
  }

  on(): never {
    throw new Error('Pass `events` to KafkaBatchStrategy instead.');
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- Nest declares it so
  unwrap<T>(): T {
    throw new Error('The Kafka client stays inside libs/messaging.');
  }

  private createConsumer(topic: string, handler: RegisteredHandler): TopicConsumer {
    const { group, kafka, maxChunkEvents = 500, maxChunkBytes = 4 * 1024 * 1024 } = this.options;
    const { maxAttempts = 3, concurrency = 6, backoff = { firstMs: 200, maxMs: 10_000 } } = this.options;
    const { watchIntervalMs = 10_000, stallAfterMs = 120_000, gathering = { bytes: 64 * 1024, forMs: 100 } } = this.options;
    const { events } = this;
    const groupId = this.groupIds.get(topic)!;
    const states = new PartitionStates();
    const processor = new BatchProcessor({
      topic,
      definition: factDefinition(this.catalogue, topic),
      handle: (records, context) => answerOf(handler(records, context)),
      deadLetters: new DeadLetterPublisher(group, this.deadLetterRecords, events),
      states,
      events,
      limits: { maxEvents: maxChunkEvents, maxBytes: maxChunkBytes },
      maxAttempts,
      backoff,
      heartbeatIntervalMs: heartbeatIntervalMs(kafka),
      onResolved: (payload) => {
        consumer.resolved(payload);
      },
    });
    const consumer: BatchConsumer = new BatchConsumer({
      topic,
      groupId,
      kafka,
      events,
      states,
      concurrency,
      maxFetchBytes: maxChunkBytes,
      gathering,
      holder: this.options.holder,
      process: (payload) => processor.process(payload),
      onFatal: (cause) => {
        this.crashed = true;
        (this.options.onFatal ?? endProcess)(cause);
      },
    });
    const watchdog = new Watchdog({
      topic,
      groupId,
      lag: new LagReader(kafka, events),
      states,
      events,
      absentMs: () => consumer.absentMs,
      intervalMs: watchIntervalMs,
      stallAfterMs,
    });
    return { topic, consumer, states, watchdog };
  }
}

/** Nest answers with the method's value, or with an observable where a guard, interceptor or filter had a part in it. */
async function answerOf(answer: Promise<unknown>): Promise<unknown> {
  const value = await answer;
  return isObservable(value) ? lastValueFrom(value) : value;
}

function endProcess(cause: unknown): void {
  process.stderr.write(`A Kafka consumer crashed for good: ${describeError(cause)}\n`);
  process.exit(1);
}
