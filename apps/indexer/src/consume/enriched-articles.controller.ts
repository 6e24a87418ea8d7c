import { Controller, Inject } from '@nestjs/common';
import type { EnrichedArticleV1 } from '@naba/contracts';
import type { InboundEvent, Outcome } from '@naba/messaging';
import { EventBatchHandler } from '@naba/messaging';
import { ArticleWriter } from '../write/article.writer';

/** Writes a batch of enriched articles and takedowns to the index. */
@Controller()
export class EnrichedArticlesController {
  constructor(@Inject(ArticleWriter) private readonly writer: ArticleWriter) {}

  @EventBatchHandler('articles.enriched.v1')
  index(events: InboundEvent<EnrichedArticleV1>[]): Promise<Outcome[]> {
    return this.writer.write(events);
  }
}
