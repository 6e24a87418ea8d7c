import { setImmediate } from 'node:timers/promises';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { RawArticleV1 } from '@naba/contracts';
import type { BatchContext, InboundEvent, Outcome } from '@naba/messaging';
import { dead, EventBatchHandler } from '@naba/messaging';
import { enrichEvent } from '../enrich/enrich-event';
import { EnrichedArticlePublisher } from '../publish/enriched-article.publisher';

/** How long enrichment may hold the event loop before timers and sockets, and so the heartbeat, get a turn. */
const turnMs = 50;

/** Turns a batch of raw articles into enriched ones; the order within a partition is kept. */
@Controller()
export class RawArticleConsumer {
  constructor(@Inject(EnrichedArticlePublisher) private readonly publisher: EnrichedArticlePublisher) {}

  @EventBatchHandler('articles.raw.v1')
  async enrich(@Payload() events: InboundEvent<RawArticleV1>[], @Ctx() context: BatchContext): Promise<Outcome[]> {
    const outcomes: Promise<Outcome>[] = [];
    let turnEnds = performance.now() + turnMs;
    for (const event of events) {
      const enriched = enrichEvent(event.value);
      outcomes.push(
        enriched.kind === 'article'
          ? this.publisher.publish(event, enriched.article)
          : Promise.resolve(dead('ENRICHMENT_FAILED', enriched.message)),
      );
      if (performance.now() > turnEnds) {
        await setImmediate();
        await context.heartbeat();
        turnEnds = performance.now() + turnMs;
      }
    }
    return Promise.all(outcomes);
  }
}
