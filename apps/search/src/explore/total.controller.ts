import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Immutable } from '../answer/immutable';
import { toArticleQuery } from '../compile/article-query';
import { KnownNames } from '../names/known-names';
import { IndexReader, searchTimeout } from '../read/index.reader';
import { totalOf } from '../read/total-of';
import { articleFilter, parseParameters } from '../request/article-filters';

export const totalAnswer = z.object({
  total: z.int().nonnegative().describe('Articles that have all words and pass the filters, copies included.'),
});

export type TotalAnswer = Immutable<z.infer<typeof totalAnswer>>;

/** `GET /v1/articles/total`: how many articles a search finds, and nothing else of it. */
@Controller('v1/articles/total')
export class TotalController {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(KnownNames) private readonly names: KnownNames,
  ) {}

  @Get()
  async total(@Query() parameters: Record<string, unknown>): Promise<TotalAnswer> {
    const query = toArticleQuery(parseParameters(articleFilter, parameters), this.names).all;
    const { hits } = await this.index.search({ query, size: 0, track_total_hits: true, timeout: searchTimeout });
    return { total: totalOf(hits) };
  }
}
