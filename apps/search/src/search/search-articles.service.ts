import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import type { SearchAnswer } from '../answer/search-answer';
import { toShownArticle } from '../answer/to-shown-article';
import type { ArticleQuery, Doubt } from '../compile/article-query';
import { readAgain, toArticleQuery, widened } from '../compile/article-query';
import type { Summary } from '../count/search-summary';
import { SearchSummary } from '../count/search-summary';
import type { Page } from '../find/article-pages';
import { ArticlePages } from '../find/article-pages';
import { MissingWords } from '../find/missing-words';
import { KnownNames } from '../names/known-names';
import { Generations } from '../read/generations';
import { IndexReader } from '../read/index.reader';
import { isRefusedSnapshot } from '../read/snapshots';
import type { Position } from '../request/cursor';
import { cursorProblem, fromCursor, toCursor } from '../request/cursor';
import { searchKey, toPermalink } from '../request/permalink';
import type { FilterName } from '../request/filter-table';
import type { SearchRequest } from '../request/search-request';

type Clause = estypes.QueryDslQueryContainer;

/** With fewer articles that have all words, those that have most of them are shown as well. */
const fewResults = 10;

interface ClauseOf extends Pick<ArticleQuery, 'marksExact'> {
  readonly all: Clause;
  readonly without: (filter: FilterName) => Clause;
}

interface Found {
  readonly page: Page;
  readonly summary: Summary;
  readonly isRelaxed: boolean;
  readonly isCorrected: boolean;
  readonly missing: Pick<SearchAnswer, 'missing' | 'didYouMean'>;
  readonly generation: string;
  readonly tookMs: number;
}

/** Searches the article index: request, then query, then page and counts, and back to an answer. */
@Injectable()
export class SearchArticlesService {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(Generations) private readonly generations: Generations,
    @Inject(ArticlePages) private readonly pages: ArticlePages,
    @Inject(SearchSummary) private readonly summary: SearchSummary,
    @Inject(MissingWords) private readonly missing: MissingWords,
    @Inject(KnownNames) private readonly names: KnownNames,
  ) {}

  /** @throws Problem QUERY_INVALID with the position at fault, OVERLOADED or INDEX_UNAVAILABLE */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    if (request.sort === 'spread' && !request.fold) throw spreadProblem();
    const from = request.cursor === undefined ? undefined : fromCursor(request.cursor, searchKey(request));
    const query = toArticleQuery(request, this.names);
    const found = await this.index
      .inTurn(() => this.find(request, query, from))
      .catch((error: unknown) => {
        throw from !== undefined && isRefusedSnapshot(error) ? cursorProblem() : error;
      });
    return toAnswer(request, found);
  }

  private async find(request: SearchRequest, query: ArticleQuery, from: Position | undefined): Promise<Found> {
    const startedAt = performance.now();
    const generation = await this.generations.find(request.generation);
    const ask = async (query: ClauseOf): Promise<Pick<Found, 'page' | 'summary'>> => {
      const [page, summary] = await Promise.all([
        this.pages.page(generation, { ...request, query: query.all, marksExact: query.marksExact }, from),
        this.summary.of(generation, { query: query.all, without: query.without }, request),
      ]);
      return { page, summary };
    };
    const { marksExact } = query;
    const strict = await ask({ all: query.all, without: (name) => query.without(name).all, marksExact });
    const isPoor = strict.summary.total < fewResults;
    const doubt: Doubt = isPoor ? await this.missing.of(generation, request.q, query.words) : { isWritten: true };
    const { isWritten: _isWritten, ...missing } = doubt;
    const [typed, corrected] = readAgain(request.q, doubt, (q, missing) =>
      toArticleQuery({ ...request, q }, this.names, { missing }),
    );
    const wide = isPoor && request.sort === 'relevance' ? widened(typed, corrected) : undefined;
    const without = (name: FilterName): Clause => widened(typed.without(name), corrected?.without(name))!;
    const found = wide === undefined ? strict : await ask({ all: wide, without, marksExact });
    const isCorrected = wide !== undefined && corrected !== undefined;
    const isRelaxed = found.summary.total > strict.summary.total;
    return { ...found, isRelaxed, isCorrected, missing, generation, tookMs: Math.round(performance.now() - startedAt) };
  }
}

function toAnswer(
  request: SearchRequest,
  { page, summary, isRelaxed, isCorrected, missing, generation, tookMs }: Found,
): SearchAnswer {
  const { isPartial, ...counted } = summary;
  return {
    ...counted,
    ...(isRelaxed && counted.total > 0 && { relaxed: true as const }),
    ...(isCorrected && counted.total > 0 && { corrected: true as const }),
    ...missing,
    tookMs,
    ...((isPartial || page.isPartial) && { partial: true as const }),
    articles: request.show === 'card' ? page.articles.map(toShownArticle) : page.articles,
    ...(page.next && { cursor: toCursor(page.next, searchKey(request)) }),
    generation,
    permalink: toPermalink(request, generation),
  };
}

function spreadProblem(): Problem {
  const detail = 'sort=spread counts copies, so it folds them; leave fold out, or sort otherwise.';
  return new Problem('QUERY_INVALID', `fold: ${detail}`, { errors: [{ parameter: 'fold', detail }] });
}
