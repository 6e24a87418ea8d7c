import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { EnrichedArticleV1 } from '@naba/contracts';
import type { BatchContext, InboundEvent, Outcome } from '@naba/messaging';
import { EventBatchHandler } from '@naba/messaging';
import { ArticleWriter } from '../write/article.writer';

/** Writes a batch of enriched articles and takedowns to the index. */
@Controller()
export class EnrichedArticlesController {
  constructor(@Inject(ArticleWriter) private readonly writer: ArticleWriter) {}

  @EventBatchHandler('articles.enriched.v1')
  index(@Payload() events: InboundEvent<EnrichedArticleV1>[], @Ctx() _context: BatchContext): Promise<Outcome[]> {
    return this.writer.write(events);
  }
}
