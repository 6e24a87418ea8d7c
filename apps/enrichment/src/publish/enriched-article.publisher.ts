import { Inject, Injectable } from '@nestjs/common';
import type { EnrichedArticleV1, RawArticleV1 } from '@naba/contracts';
import type { InboundEvent, Outcome } from '@naba/messaging';
import { dead, done, EventPublisher, PublishError, retry } from '@naba/messaging';

/** Publishes what came out of one raw event, and says what that means for the raw event. */
@Injectable()
export class EnrichedArticlePublisher {
  constructor(@Inject(EventPublisher) private readonly publisher: EventPublisher) {}

  /**
   * @param event the raw event that was enriched; its key, revision and trace go on
   * @param value the enriched article, or null where the raw event was a takedown
   * @returns done once every in-sync replica has it, dead where it can never be published, else retry
   */
  async publish(event: InboundEvent<RawArticleV1>, value: EnrichedArticleV1 | null): Promise<Outcome> {
    try {
      await this.publisher.publish('articles.enriched.v1', {
        key: event.key,
        value,
        revision: event.revision,
        traceparent: event.headers.traceparent,
      });
      return done;
    } catch (error) {
      if (error instanceof PublishError && error.code === 'EVENT_TOO_LARGE') return dead('EVENT_TOO_LARGE', error.message);
      return retry(error);
    }
  }
}
