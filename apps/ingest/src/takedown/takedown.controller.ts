import { Controller, Delete, HttpCode, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Accepted } from '../publish/accepted';
import { toAccepted } from '../publish/accepted';
import { ArticlePublisher } from '../publish/article.publisher';
import { idOfQuery, requireArticleId } from '../receive/article-address';
import { traceparentOf } from '../receive/traceparent';

/** `DELETE /v1/articles/{id}` or `DELETE /v1/articles?url=…`: a takedown. It can be sent again, and before the article is known. */
@Controller('v1/articles')
export class TakedownController {
  constructor(@Inject(ArticlePublisher) private readonly publisher: ArticlePublisher) {}

  @Delete()
  @HttpCode(202)
  takeDownByUrl(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest): Promise<Accepted> {
    return this.takeDown(idOfQuery(query), request);
  }

  @Delete(':id')
  @HttpCode(202)
  async takeDown(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Accepted> {
    requireArticleId(id);
    const publication = await this.publisher.publishTakedown(id, traceparentOf(request.headers));
    if (publication.kind === 'refused') throw publication.problem;
    return toAccepted(publication);
  }
}
