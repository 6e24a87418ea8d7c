import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { toArticleQuery } from '../compile/article-query';
import { ArticlePages } from '../find/article-pages';
import { fromCursor, toCursor } from '../request/cursor';
import { Generations } from '../read/generations';
import { toIndexProblem } from '../read/index-problem';
import { searchKey, toPermalink } from '../request/permalink';
import type { SearchAnswer } from '../answer/search-answer';
import { SearchGate } from '../read/search-gate';
import type { SearchRequest } from '../request/search-request';
import { SearchSummary } from '../count/search-summary';

/** With fewer articles that have all words, those that have most of them are shown as well. */
const fewResults = 10;

/** Searches the article index. */
@Injectable()
export class SearchArticlesService {
  constructor(
    @Inject(Generations) private readonly generations: Generations,
    @Inject(ArticlePages) private readonly pages: ArticlePages,
    @Inject(SearchSummary) private readonly summary: SearchSummary,
    @Inject(SearchGate) private readonly gate: SearchGate,
  ) {}

  /** @throws Problem QUERY_INVALID with the position at fault, OVERLOADED or INDEX_UNAVAILABLE */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    if (request.sort === 'spread' && !request.fold) throw spreadProblem();
    const { all, most, marksExact } = toArticleQuery(request);
    const from = request.cursor === undefined ? undefined : fromCursor(request.cursor, searchKey(request));
    try {
      return await this.gate.run(async () => {
        const startedAt = performance.now();
        const generation = await this.generations.find(request.generation);
        const ask = (asked: typeof all) =>
          Promise.all([
            this.pages.page(generation, { ...request, query: asked, marksExact }, from),
            this.summary.of(generation, asked, request),
          ]);
        const strict = await ask(all);
        const isRelaxed = most !== undefined && request.sort === 'relevance' && strict[1].total < fewResults;
        const [page, { isPartial, ...counted }] = isRelaxed ? await ask(most) : strict;
        return {
          ...counted,
          ...(isRelaxed && { relaxed: true as const }),
          tookMs: Math.round(performance.now() - startedAt),
          ...((isPartial || page.isPartial) && { partial: true as const }),
          articles: page.articles,
          ...(page.next && { cursor: toCursor(page.next, searchKey(request)) }),
          generation,
          permalink: toPermalink(request, generation),
        };
      });
    } catch (error) {
      throw toIndexProblem(error);
    }
  }
}

function spreadProblem(): Problem {
  const detail = 'sort=spread counts copies, so it folds them; leave fold out, or sort otherwise.';
  return new Problem('QUERY_INVALID', `fold: ${detail}`, { errors: [{ parameter: 'fold', detail }] });
}
