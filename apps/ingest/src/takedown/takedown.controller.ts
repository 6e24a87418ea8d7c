import { Controller, Delete, HttpCode, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '@naba/access';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import type { Accepted } from '../publish/accepted';
import { toAccepted } from '../publish/accepted';
import { ArticlePublisher } from '../publish/article.publisher';
import { idOfQuery, requireArticleId } from '../receive/article-address';
import { SourceRule } from '../receive/source.rule';
import { traceparentOf } from '../receive/traceparent';

/** `DELETE /v1/articles/{id}` or `DELETE /v1/articles?url=…`: a takedown. It can be sent again, and before the article is known. */
@Controller('v1/articles')
export class TakedownController {
  constructor(
    @Inject(ArticlePublisher) private readonly publisher: ArticlePublisher,
    @Inject(SourceRule) private readonly sources: SourceRule,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Delete()
  @HttpCode(202)
  takeDownByUrl(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest): Promise<Accepted> {
    return this.takeDown(idOfQuery(query), request);
  }

  @Delete(':id')
  @HttpCode(202)
  async takeDown(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Accepted> {
    requireArticleId(id);
    const caller = callerOf(request);
    const notAllowed = await this.sources.refuseTakedown(caller, id);
    if (notAllowed) throw notAllowed;
    const publication = await this.publisher.publishTakedown(id, traceparentOf(request.headers));
    if (publication.kind === 'refused') throw publication.problem;
    const { revision } = publication;
    const by = caller.keyId ?? null;
    this.logger.info(
      { audit: { action: 'takedown', by, at: new Date(revision).toISOString(), article: id, revision, from: request.ip } },
      'audit',
    );
    return toAccepted(publication);
  }
}
