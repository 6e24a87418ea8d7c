import { Controller } from '@nestjs/common';
import type { FeedV1 } from '@naba/contracts';
import type { InboundEvent, Outcome } from '@naba/messaging';
import { done, EventBatchHandler } from '@naba/messaging';

/**
 * Makes this instance a member of the group among which the feeds are dealt out. What the feeds are is read from a table, which has those of before too;
 * nothing is to be done for a single event.
 */
@Controller()
export class FeedsController {
  @EventBatchHandler('sources.v1')
  take(events: InboundEvent<FeedV1>[]): Promise<Outcome[]> {
    return Promise.resolve(events.map(() => done));
  }
}
