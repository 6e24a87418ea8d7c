import { setTimeout as pause } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { consumers, eventTopics } from '@naba/contracts';
import { askTopicIds, consumerLag, readAction, tailEvents } from '@naba/messaging';
import type { KafkaSettings } from '@naba/messaging';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import { lookEveryMs, tryAgainAfterMs } from '../indexer.config';
import { OperationsWriter } from '../write/operations.writer';
import { Alarms } from './alarms';
import { TopicWatch } from './topic.watch';
import { deadLetterId, toDeadLetterDocument, toLagDocuments } from './to-operations-document';

export const recorderKafkaToken = Symbol('KafkaSettings of the recorder');

/**
 * Records for Kibana and search how far each consumer is behind, every dead letter with its cause, and alarms. It is beside the flow of articles:
 * when Kafka or Elasticsearch is away it waits and goes on, and nothing waits for it.
 */
@Injectable()
export class OperationsRecorder implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private work: Promise<unknown> = Promise.resolve();
  private readonly topics = new TopicWatch();

  constructor(
    @Inject(recorderKafkaToken) private readonly kafka: KafkaSettings,
    @Inject(OperationsWriter) private readonly writer: OperationsWriter,
    @Inject(Alarms) private readonly alarms: Alarms,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.work = Promise.all([
      this.repeat('lag', () => this.recordLag()),
      this.repeat('topics', () => this.watchTopics()),
      this.repeat('alarms', () => this.alarms.flush((alarms) => this.writer.write(alarms))),
      this.repeat('dead letters', () => this.recordDeadLetters()),
    ]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    // A request to a Kafka that is away may take long to give up, and nothing that it could still do matters.
    await Promise.race([this.work, pause(2_000, undefined, { ref: false })]);
  }

  private async repeat(what: string, step: () => Promise<void>): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      const failed = await step().then(
        () => false,
        (error: unknown) => {
          if (!signal.aborted) this.logger.warn({ error, what }, 'operations could not be recorded; trying again');
          return true;
        },
      );
      await pause(failed ? tryAgainAfterMs : lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async recordLag(): Promise<void> {
    const lags = await Promise.all(
      consumers.map(async ({ group, groupId, topic }) =>
        toLagDocuments(group, topic, await consumerLag(this.kafka, groupId, [topic]), new Date()),
      ),
    );
    await this.writer.write(lags.flat());
  }

  private async watchTopics(): Promise<void> {
    const ids = await askTopicIds(this.kafka, eventTopics);
    for (const alarm of this.topics.look(ids ?? new Map())) this.alarms.raise('TOPIC_DELETED', alarm);
  }

  /** All that Kafka still holds, from the beginning: what was recorded before is written over with the same. */
  private async recordDeadLetters(): Promise<void> {
    const topics = consumers.map(({ deadLetters }) => deadLetters);
    const records = tailEvents(this.kafka, { topics, from: 'beginning', signal: this.stop.signal });
    for await (const record of records) {
      const acted = readAction(record);
      // What somebody took care of is shown no longer; its topic keeps it, and who did what.
      if (acted?.action.kind === 'claimed') continue;
      if (acted) await this.writer.remove(deadLetterId(record.topic, acted.place));
      else await this.writer.write([toDeadLetterDocument(record)]);
    }
  }
}
