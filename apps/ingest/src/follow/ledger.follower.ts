import { setTimeout as sleep } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import type { TopicName } from '@naba/contracts';
import { consumers, topicNames } from '@naba/contracts';
import type { KafkaSettings } from '@naba/messaging';
import { committedOffsets, tailEvents } from '@naba/messaging';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import { RefusalLog } from '../refuse/refusal.log';
import type { ArticleTable } from './article.table';
import { articleTableToken } from './article.table';
import { Ledger } from './ledger';
import { noteRecord } from './note-record';

/** Topics that tell how far an article came, or why it was refused; what was accepted is in the table. */
const topics: readonly TopicName[] = topicNames.filter((topic) => topic.startsWith('articles.') && topic !== 'articles.raw.v1');
/** The ledger may be a little late: this process notes itself what it accepts. */
const gathering = { bytes: 4 * 1024 * 1024, forMs: 500 };
const retryMs = 2_000;

export const tailSettingsToken = Symbol('KafkaSettings of the tail');

/** Keeps the ledger up to date with what every process of Naba does, from the topics' keys and headers. */
@Injectable()
export class LedgerFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private following: Promise<void> | undefined;
  private readonly onReplaced = (): void => {
    this.ledger.forgetSteps();
  };

  constructor(
    @Inject(tailSettingsToken) private readonly kafka: KafkaSettings,
    @Inject(articleTableToken) private readonly articles: ArticleTable,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(RefusalLog) private readonly refusals: RefusalLog,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.articles.start(this.onReplaced);
    this.following = this.follow();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.articles.close(), this.following]);
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    let from: Map<string, Map<number, bigint>> | undefined;
    const logs = new Map<string, string>();
    const { onReplaced } = this;
    let failing = false;
    while (!signal.aborted) {
      try {
        from ??= await this.begin();
        for await (const record of tailEvents(this.kafka, { topics, from, gathering, logs, onReplaced, signal })) {
          failing = false;
          if (record.topic === 'articles.refused.v1') this.refusals.note(record);
          else noteRecord(this.ledger, record);
          from.get(record.topic)?.set(record.partition, BigInt(record.offset) + 1n);
        }
      } catch (error) {
        if (!failing) this.logger.warn({ error }, 'the states of articles cannot be followed; trying again');
        failing = true;
      }
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** What a group has handled is in the index or a dead letter; dead letters are few, and read whole. */
  private async begin(): Promise<Map<string, Map<number, bigint>>> {
    const from = new Map<string, Map<number, bigint>>(topics.map((topic) => [topic, new Map()]));
    for (const { groupId, topic } of consumers) {
      if (from.has(topic)) from.set(topic, new Map(await committedOffsets(this.kafka, groupId, topic)));
    }
    return from;
  }
}
