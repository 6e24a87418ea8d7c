import type { EnrichedArticleV1, RawArticleV1 } from '@naba/contracts';
import type { Outcome } from '../outcome';
import { done } from '../outcome';
import { EventBatchHandler } from './event-batch-handler.decorator';
import type { BatchContext, InboundEvent } from './inbound-event';

describe('EventBatchHandler', () => {
  it('leaves the method as it is, so that a unit test can call it', async () => {
    class Articles {
      @EventBatchHandler('articles.raw.v1')
      handle(events: InboundEvent<RawArticleV1>[], _context: BatchContext): Promise<Outcome[]> {
        return Promise.resolve(events.map(() => done));
      }
    }
    expect(await new Articles().handle([], { heartbeat: () => Promise.resolve(), isStale: () => false })).toEqual([]);
  });

  it('is refused by the compiler on a method that waits for the events of another topic, or on a topic without events', () => {
    class Articles {
      // @ts-expect-error -- raw articles have no enrichment
      @EventBatchHandler('articles.raw.v1')
      handle(events: InboundEvent<EnrichedArticleV1>[]): Promise<Outcome[]> {
        return Promise.resolve(events.map(() => done));
      }

      // @ts-expect-error -- dead letters are bytes, not events
      @EventBatchHandler('articles.raw.v1.enrichment.dead')
      handleDead(): Promise<Outcome[]> {
        return Promise.resolve([]);
      }
    }
    expect(Articles).toBeDefined();
  });
});
