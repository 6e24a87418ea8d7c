import type { FeedStateV1, FeedV1 } from '@naba/contracts';
import type { KafkaSettings, MessagingEvents, Table } from '@naba/messaging';
import { tableOf } from '@naba/messaging';

/** All feeds and their states, whoever polls them: every instance answers for all of them. */
export class FeedTables {
  readonly feeds: Table<FeedV1>;
  readonly states: Table<FeedStateV1>;

  constructor(kafka: KafkaSettings, events: MessagingEvents) {
    const options = { kafka, events, gathering: { bytes: 1, forMs: 250 } };
    this.feeds = tableOf('sources.v1', options);
    this.states = tableOf('feed-states.v1', options);
  }

  start(): void {
    this.feeds.start();
    this.states.start();
  }

  isReady(): boolean {
    return this.feeds.isReady() && this.states.isReady();
  }

  /** Waits until what others had written before the call is known. Throws InfrastructureError where that takes too long. */
  async catchUp(deadlineMs: number): Promise<void> {
    await Promise.all([this.feeds.catchUp(deadlineMs), this.states.catchUp(deadlineMs)]);
  }

  async close(): Promise<void> {
    await Promise.all([this.feeds.close(), this.states.close()]);
  }
}
