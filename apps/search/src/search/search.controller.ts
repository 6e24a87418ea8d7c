import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { toAnswerTag } from '../answer/answer-tag';
import type { SearchAnswer } from '../answer/search-answer';
import { SearchArticlesService } from './search-articles.service';
import { parseSearchRequest } from '../request/search-request';

/** `GET /v1/articles`; described in `describe/openapi.document.ts`. */
@Controller('v1/articles')
export class SearchController {
  constructor(@Inject(SearchArticlesService) private readonly articles: SearchArticlesService) {}

  @Get()
  async search(
    @Query() parameters: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SearchAnswer> {
    const answer = await this.articles.search(parseSearchRequest(parameters));
    void reply.header('etag', toAnswerTag(answer));
    return answer;
  }
}
