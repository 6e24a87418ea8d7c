import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { toArticleQuery } from '../compile/article-query';
import { SearchSummary } from '../count/search-summary';
import { KnownNames } from '../names/known-names';
import { Generations } from '../read/generations';
import { IndexReader } from '../read/index.reader';
import { parseParameters } from '../request/article-filters';
import { parseSearchRequest } from '../request/search-request';
import { countsRequest } from './counts-request';
import { sendTable } from './send-table';

/** `GET /v1/articles/counts`: the numbers behind a chart of the search, as a table. */
@Controller('v1/articles/counts')
export class CountsController {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(Generations) private readonly generations: Generations,
    @Inject(SearchSummary) private readonly summary: SearchSummary,
    @Inject(KnownNames) private readonly names: KnownNames,
  ) {}

  @Get()
  async count(@Query() parameters: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const { of } = parseParameters(countsRequest, parameters);
    const { of: _, ...searched } = parameters;
    const request = parseSearchRequest(searched);
    const query = toArticleQuery(request, this.names);
    const { timeline, facets } = await this.index.inTurn(async () => {
      const generation = await this.generations.find(undefined);
      return this.summary.of(generation, { query: query.all, without: (name) => query.without(name).all }, request);
    });
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
