import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { requireArticleId } from '../receive/article-address';
import type { ArticleStatus } from './describe-status';
import { describeStatus } from './describe-status';
import { IndexLookup } from './index.lookup';
import { Ledger } from './ledger';

/** `GET /v1/articles/{id}`: what was accepted under an id, and where it stands. */
@Controller('v1/articles')
export class StatusController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(IndexLookup) private readonly index: IndexLookup,
  ) {}

  @Get(':id')
  async status(@Param('id') id: string): Promise<ArticleStatus> {
    requireArticleId(id);
    const indexed = await this.index.find(id);
    const status = describeStatus(id, this.ledger.standingOf(id), indexed);
    if (status) return status;
    if (indexed !== 'unknown')
      throw new Problem('ARTICLE_NOT_FOUND', `Nothing is known to be accepted under ${id}, and the index has nothing under it.`);
    throw new Problem(
      'INDEX_UNAVAILABLE',
      `Nothing is known to be accepted under ${id}, and the index, which may know it, does not answer.`,
      {
        retryAfterSeconds: 5,
      },
    );
  }
}
