import { Controller, Delete, HttpCode, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Accepted } from '../publish/accepted';
import { toAccepted } from '../publish/accepted';
import { ArticlePublisher } from '../publish/article.publisher';
import { requireArticleId } from '../receive/article-address';
import { traceparentOf } from '../receive/traceparent';

/** `DELETE /v1/articles/{id}`: a takedown. It can be sent again, and before the article is known. */
@Controller('v1/articles')
export class TakedownController {
  constructor(@Inject(ArticlePublisher) private readonly publisher: ArticlePublisher) {}

  @Delete(':id')
  @HttpCode(202)
  async takeDown(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Accepted> {
    requireArticleId(id);
    const publication = await this.publisher.publishTakedown(id, traceparentOf(request.headers));
    if (publication.kind === 'refused') throw publication.problem;
    return toAccepted(publication);
  }
}
