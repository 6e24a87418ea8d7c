import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { parseParameters } from '../request/article-filters';
import { parseSearchRequest } from '../request/search-request';
import { SearchArticlesService } from '../search/search-articles.service';
import { countsRequest } from './counts-request';
import { sendTable } from './send-table';

/** `GET /v1/articles/counts`: the numbers behind a chart of the search, as a table. */
@Controller('v1/articles/counts')
export class CountsController {
  constructor(@Inject(SearchArticlesService) private readonly articles: SearchArticlesService) {}

  @Get()
  async count(@Query() parameters: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const { of } = parseParameters(countsRequest, parameters);
    const { of: _, ...searched } = parameters;
    const request = parseSearchRequest(searched);
    const { timeline, facets } = await this.articles.count(request);
    const lines =
      of === 'timeline'
        ? [['date', 'articles'], ...timeline.buckets.map(({ date, count }) => [date, String(count)])]
        : [
            ['value', 'ar', 'en', 'articles'],
            ...facets[of].map(({ value, label, count }) => [value, label?.ar ?? '', label?.en ?? '', String(count)]),
          ];
    sendTable(reply, `naba-${of}`, lines);
  }
}
