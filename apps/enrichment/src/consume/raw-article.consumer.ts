import { setImmediate } from 'node:timers/promises';
import { Controller, Inject } from '@nestjs/common';
import type { RawArticleV1 } from '@naba/contracts';
import { Pipeline } from '@naba/enrichers';
import type { InboundEvent, Outcome } from '@naba/messaging';
import { dead, EventBatchHandler } from '@naba/messaging';
import { enrichEvent } from '../enrich/enrich-event';
import { EnrichmentMetrics } from '../measure/enrichment.metrics';
import { EnrichedArticlePublisher } from '../publish/enriched-article.publisher';

/** How long enrichment may hold the event loop before timers and sockets, and so the heartbeat, get a turn. */
const turnMs = 40;

/** Turns a batch of raw articles into enriched ones; the order within a partition is kept. */
@Controller()
export class RawArticleConsumer {
  /** Batches of several partitions are worked on side by side and share the time. */
  private turnEnds = 0;
  private nextTurn: Promise<void> | undefined;

  constructor(
    @Inject(Pipeline) private readonly pipeline: Pipeline,
    @Inject(EnrichedArticlePublisher) private readonly publisher: EnrichedArticlePublisher,
    @Inject(EnrichmentMetrics) private readonly metrics: EnrichmentMetrics,
  ) {}

  @EventBatchHandler('articles.raw.v1')
  async enrich(events: InboundEvent<RawArticleV1>[]): Promise<Outcome[]> {
    const outcomes: Promise<Outcome>[] = [];
    for (const event of events) {
      while (performance.now() > this.turnEnds) await this.otherTurns();
      const { partition, offset } = event.position;
      const enriched = enrichEvent(event.value, { partition, offset: Number(offset) }, this.pipeline);
      if (enriched.kind === 'article' && enriched.article) this.metrics.enriched(enriched.article.provenance);
      outcomes.push(
        enriched.kind === 'article'
          ? this.publisher.publish(event, enriched.article)
          : Promise.resolve(dead('ENRICHMENT_FAILED', enriched.message)),
      );
    }
    return Promise.all(outcomes);
  }

  /** Lets everything else of the process have its turn. */
  private otherTurns(): Promise<void> {
    this.nextTurn ??= setImmediate().then(() => {
      this.turnEnds = performance.now() + turnMs;
      this.nextTurn = undefined;
    });
    return this.nextTurn;
  }
}
