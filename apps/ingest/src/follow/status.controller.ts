import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { idOfQuery, requireArticleId } from '../receive/article-address';
import type { ArticleStatus } from './describe-status';
import { describeStatus } from './describe-status';
import type { Waiting } from './group.progress';
import { GroupProgress } from './group.progress';
import { IndexLookup } from './index.lookup';
import { Ledger } from './ledger';

/** `GET /v1/articles/{id}` or `GET /v1/articles?url=…`: what was accepted under an id or address, and where it stands. */
@Controller('v1/articles')
export class StatusController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(IndexLookup) private readonly index: IndexLookup,
    @Inject(GroupProgress) private readonly progress: GroupProgress,
  ) {}

  @Get()
  statusByUrl(@Query() query: Record<string, unknown>): Promise<ArticleStatus> {
    return this.status(idOfQuery(query));
  }

  @Get(':id')
  async status(@Param('id') id: string): Promise<ArticleStatus> {
    requireArticleId(id);
    const indexed = await this.index.find(id);
    const status = describeStatus(id, this.ledger.standingOf(id), indexed);
    if (status) return { ...status, ...(await this.waitingOf(status)) };
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

  private async waitingOf({ state, rawPlace, enrichedPlace }: ArticleStatus): Promise<{ waiting?: Waiting }> {
    const waiting =
      state === 'accepted' && rawPlace
        ? await this.progress.waitingFor('articles.raw.v1', rawPlace)
        : state === 'enriched' && enrichedPlace
          ? await this.progress.waitingFor('articles.enriched.v1', enrichedPlace)
          : undefined;
    return waiting ? { waiting } : {};
  }
}
