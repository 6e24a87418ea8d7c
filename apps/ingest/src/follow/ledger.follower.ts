import { setTimeout as sleep } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { topicNames } from '@naba/contracts';
import type { KafkaSettings } from '@naba/messaging';
import { tailEvents } from '@naba/messaging';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import { Ledger } from './ledger';
import { noteRecord } from './note-record';

/** How far back a process that starts reads what happened before it; older articles are looked up in the index alone. */
const historyMs = 24 * 60 * 60 * 1_000;
/** The ledger may be a little late: this process notes itself what it accepts. */
const gathering = { bytes: 4 * 1024 * 1024, forMs: 500 };
const retryMs = 2_000;
/** Read again after trouble, as the tail may have ended before the last records were noted. */
const overlapMs = 60_000;

export const TAIL_SETTINGS = Symbol('KafkaSettings of the tail');

/** Keeps the ledger up to date with what every process of Naba does, from the topics' keys and headers. */
@Injectable()
export class LedgerFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private following: Promise<void> | undefined;

  constructor(
    @Inject(TAIL_SETTINGS) private readonly kafka: KafkaSettings,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.following = this.follow();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    let from = Date.now() - historyMs;
    let failing = false;
    while (!signal.aborted) {
      try {
        for await (const record of tailEvents(this.kafka, { topics: topicNames, from: new Date(from), gathering, signal })) {
          failing = false;
          noteRecord(this.ledger, record);
          from = Math.max(from, record.timestampMs - overlapMs);
        }
      } catch (error) {
        if (!failing) this.logger.warn({ error }, 'the states of articles cannot be followed; trying again');
        failing = true;
      }
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
