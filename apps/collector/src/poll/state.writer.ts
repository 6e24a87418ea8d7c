import type { FeedStateV1 } from '@naba/contracts';
import type { EventPublisher } from '@naba/messaging';
import type { Holdings } from '../hold/holdings';

/** Writes the states of the feeds that this instance holds; the state of others is another instance's. */
export class StateWriter {
  constructor(
    private readonly publisher: EventPublisher,
    private readonly holdings: Holdings,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether a feed is this instance's: of others nothing is begun and nothing written. */
  owns(id: string): boolean {
    return this.holdings.has(id);
  }

  /**
   * @returns the state as it was written, under its new revision; undefined where the feed is not ours any longer
   * @throws PublishError where Kafka does not take it
   */
  async write(state: FeedStateV1): Promise<FeedStateV1 | undefined> {
    if (!this.owns(state.id)) return undefined;
    const value = { ...state, revision: this.after(state.revision) };
    await this.publisher.publish('feed-states.v1', { key: value.id, value, revision: value.revision });
    return value;
  }

  /** Withdraws the state of a feed that was removed. */
  async withdraw(id: string, revision: number): Promise<void> {
    if (!this.owns(id)) return;
    await this.publisher.publish('feed-states.v1', { key: id, value: null, revision: this.after(revision) });
  }

  /** Grows also where the clock of the instance before was ahead. */
  private after(revision: number): number {
    return Math.max(revision + 1, this.now());
  }
}
