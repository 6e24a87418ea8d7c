import type { FeedStateV1, FeedSubscriptionV1, FeedV1 } from '@naba/contracts';
import type { KafkaSettings, MessagingEvents, Table } from '@naba/messaging';
import { tableOf } from '@naba/messaging';

/** All feeds, their states and subscriptions, whoever polls them: every instance answers for all of them. */
export class FeedTables {
  readonly feeds: Table<FeedV1>;
  readonly states: Table<FeedStateV1>;
  readonly subscriptions: Table<FeedSubscriptionV1>;

  constructor(kafka: KafkaSettings, events: MessagingEvents) {
    const options = { kafka, events, gathering: { bytes: 1, forMs: 250 } };
    this.feeds = tableOf('sources.v1', options);
    this.states = tableOf('feed-states.v1', options);
    this.subscriptions = tableOf('feed-subscriptions.v1', options);
  }

  start(): void {
    for (const table of this.all) table.start();
  }

  isReady(): boolean {
    return this.all.every((table) => table.isReady());
  }

  /** Waits until what others had written before the call is known. Throws InfrastructureError where that takes too long. */
  async catchUp(deadlineMs: number): Promise<void> {
    await Promise.all(this.all.map((table) => table.catchUp(deadlineMs)));
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((table) => table.close()));
  }

  private get all(): readonly (Table<FeedV1> | Table<FeedStateV1> | Table<FeedSubscriptionV1>)[] {
    return [this.feeds, this.states, this.subscriptions];
  }
}
