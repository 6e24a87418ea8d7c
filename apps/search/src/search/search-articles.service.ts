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

/** What was found by the query as typed or, where hardly anything has all of its words, by a wider one. */
type Found<T> = T & {
  readonly isRelaxed: boolean;
  readonly isCorrected: boolean;
  readonly missing: Pick<SearchAnswer, 'missing' | 'didYouMean'>;
  readonly generation: string;
  readonly tookMs: number;
};

interface Counted {
  readonly summary: Summary;
}

interface Shown extends Counted {
  readonly page: Page;
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
    const ask = async (generation: string, asked: ClauseOf): Promise<Shown> => {
      const { all, marksExact } = asked;
      const [page, summary] = await Promise.all([
        this.pages.page(generation, { ...request, query: all, marksExact }, from),
        this.summaryOf(generation, asked, request),
      ]);
      return { page, summary };
    };
    const found = await this.index
      .inTurn(() => this.find(request, query, ask))
      .catch((error: unknown) => {
        throw from !== undefined && isRefusedSnapshot(error) ? cursorProblem() : error;
      });
    return toAnswer(request, found);
  }

  /** What is counted over all that a search finds; it reads no article. Throws as `search`. */
  async count(request: SearchRequest): Promise<Summary> {
    const ask = async (generation: string, asked: ClauseOf): Promise<Counted> => ({
      summary: await this.summaryOf(generation, asked, request),
    });
    return (await this.index.inTurn(() => this.find(request, toArticleQuery(request, this.names), ask))).summary;
  }

  private summaryOf(generation: string, { all, without }: ClauseOf, request: SearchRequest): Promise<Summary> {
    return this.summary.of(generation, { query: all, without }, request);
  }

  private async find<T extends Counted>(
    request: SearchRequest,
    query: ArticleQuery,
    ask: (generation: string, asked: ClauseOf) => Promise<T>,
  ): Promise<Found<T>> {
    const startedAt = performance.now();
    const generation = await this.generations.find(request.generation);
    const { all, marksExact } = query;
    const strict = await ask(generation, { all, without: (name) => query.without(name).all, marksExact });
    const isPoor = strict.summary.total < fewResults;
    const doubt: Doubt = isPoor ? await this.missing.of(generation, request.q, query.words) : { isWritten: true };
    const { isWritten: _isWritten, ...missing } = doubt;
    const wide = isPoor && request.sort === 'relevance' ? this.widen(request, doubt) : undefined;
    const found = wide === undefined ? strict : await ask(generation, { ...wide, marksExact });
    return {
      ...found,
      isRelaxed: found.summary.total > strict.summary.total,
      isCorrected: wide?.isCorrected === true,
      missing,
      generation,
      tookMs: Math.round(performance.now() - startedAt),
    };
  }

  /** Undefined where nothing may be left out and nothing is corrected. */
  private widen(
    request: SearchRequest,
    doubt: Doubt,
  ): (Omit<ClauseOf, 'marksExact'> & { readonly isCorrected: boolean }) | undefined {
    const [typed, corrected] = readAgain(request.q, doubt, (q, missing) =>
      toArticleQuery({ ...request, q }, this.names, { missing }),
    );
    const all = widened(typed, corrected);
    const without = (name: FilterName): Clause => widened(typed.without(name), corrected?.without(name))!;
    return all && { all, without, isCorrected: corrected !== undefined };
  }
}

function toAnswer(
  request: SearchRequest,
  { page, summary, isRelaxed, isCorrected, missing, generation, tookMs }: Found<Shown>,
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
