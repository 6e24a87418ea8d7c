import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { copiesOf, keyIn, lookThrough, toCandidatesBody } from './candidates';
import type { Position } from '../request/cursor';
import { toFoundArticle } from './found-article';
import type { FoundSource } from './found-article';
import { IndexReader, searchTimeout } from '../read/index.reader';
import { isCutShort } from '../read/is-cut-short';
import type { FoundArticle } from '../answer/found-article';
import type { SearchRequest } from '../request/search-request';
import { sorts, toPageBody } from './page-body';
import { isLostSnapshot, snapshotKeepAlive, Snapshots } from '../read/snapshots';
import { spreadBody, spreadLimit } from './spread';
import type { CopyCounts } from './spread';

type Clause = estypes.QueryDslQueryContainer;
type Sort = estypes.SortOptions[];
type Hit = estypes.SearchHit<FoundSource>;

/** Which articles are wanted, and how they are ordered, cut and marked. */
export interface PageRequest extends Pick<SearchRequest, 'sort' | 'fold' | 'limit'> {
  readonly query: Clause;
  readonly marksExact: boolean;
}

export interface Page {
  readonly articles: readonly FoundArticle[];
  /** Where the next page begins; absent at the end. */
  readonly next?: Position;
  readonly isPartial: boolean;
}

/** The first article of each text, by copy key. */
interface Firsts {
  readonly articles: ReadonlyMap<string, FoundArticle>;
  readonly isPartial: boolean;
}

/** Rounds in which a page is filled when copies are folded out of it; after the last one it stays shorter. */
const mostRounds = 5;
/** Sorts after every document of a shard. */
const endOfShard = Number.MAX_SAFE_INTEGER;

/** Pages of articles, each from the snapshot in which the one before it ended. */
@Injectable()
export class ArticlePages {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(Snapshots) private readonly snapshots: Snapshots,
  ) {}

  /**
   * One page. A snapshot that is gone is replaced by one of now, and the page goes on behind the same article.
   * Rejects with what the reader throws.
   *
   * @param index where a first page, and one whose snapshot is gone, is read
   */
  async page(index: string, request: PageRequest, from: Position | undefined): Promise<Page> {
    const position = from ?? { snapshot: await this.snapshots.current(index), after: [] };
    try {
      return await this.fill(request, position);
    } catch (error) {
      if (!isLostSnapshot(error)) throw error;
      await this.snapshots.forget(index, position.snapshot);
      const { after } = position;
      const isSorted = request.sort !== 'spread' && after.length > 0;
      const behind = isSorted ? [...after.slice(0, -1), endOfShard] : after;
      return this.fill(request, { snapshot: await this.snapshots.current(index), after: behind });
    }
  }

  private fill(request: PageRequest, from: Position): Promise<Page> {
    if (request.sort === 'spread') return this.spread(request, from);
    return request.fold ? this.folded(request, from) : this.plain(request, from);
  }

  /** Articles one after the other, copies and all. */
  private async plain(request: PageRequest, { snapshot, after }: Position): Promise<Page> {
    const { query, limit, marksExact } = request;
    const found = await this.ask(snapshot, { ...toPageBody(query, limit, marksExact), sort: sortOf(request), ...behind(after) });
    const { hits } = found.hits;
    const next = { snapshot: found.pit_id ?? snapshot, after: endOf(hits) };
    return {
      articles: hits.map((hit) => toFoundArticle(hit)),
      ...(hits.length === limit && { next }),
      isPartial: isCutShort(found),
    };
  }

  /**
   * The first article of each text. Candidates are looked through by nothing but their keys, and of each text that is new among
   * them the first article is read: a candidate that is not that one is a copy of an article on this page or one before it.
   */
  private async folded(request: PageRequest, from: Position): Promise<Page> {
    const sort = sortOf(request);
    const articles: FoundArticle[] = [];
    let { snapshot, after } = from;
    let isPartial = false;
    for (let round = 1; round <= mostRounds; round++) {
      const wanted = request.limit - articles.length;
      const body = { ...toCandidatesBody(request.query, wanted), sort, ...behind(after) };
      const found = await this.ask(snapshot, body);
      const looked = lookThrough(found.hits.hits, wanted);
      const firsts = await this.firsts(request, [...looked.ids.keys()], sort, snapshot);
      for (const [key, id] of looked.ids) {
        const first = firsts.articles.get(key);
        if (first?.id === id) articles.push(first);
      }
      isPartial ||= isCutShort(found) || firsts.isPartial;
      snapshot = found.pit_id ?? snapshot;
      if (looked.hits.length > 0) after = endOf(looked.hits);
      if (looked.hits.length === found.hits.hits.length && looked.hits.length < body.size) return { articles, isPartial };
      if (articles.length >= request.limit) break;
    }
    return { articles, next: { snapshot, after }, isPartial };
  }

  /** Texts by the number of articles that carry them, each shown by the first that did. */
  private async spread(request: PageRequest, { snapshot, after }: Position): Promise<Page> {
    const { query, limit } = request;
    const offset = Number(after[0] ?? 0);
    const counted = await this.ask<CopyCounts>(snapshot, spreadBody(query, offset + limit + 1));
    const buckets = counted.aggregations?.copies.buckets ?? [];
    const keys = buckets.slice(offset, offset + limit).map(({ key }) => key);
    const firsts = await this.firsts(request, keys, sorts.oldest, snapshot);
    const articles = keys.flatMap((key) => firsts.articles.get(key) ?? []);
    const next = { snapshot, after: [offset + keys.length] };
    const hasMore = buckets.length > offset + limit && offset + limit < spreadLimit;
    return { articles, ...(hasMore && { next }), isPartial: isCutShort(counted) || firsts.isPartial };
  }

  /** Of each text the first article in an order, and the number of its copies. */
  private async firsts(
    { query, marksExact }: PageRequest,
    keys: readonly string[],
    sort: Sort,
    snapshot: string,
  ): Promise<Firsts> {
    if (keys.length === 0) return { articles: new Map(), isPartial: false };
    const found = await this.ask<CopyCounts>(snapshot, {
      ...toPageBody({ bool: { must: [query], filter: [{ terms: { copyKey: [...keys] } }] } }, keys.length, marksExact),
      sort,
      collapse: { field: 'copyKey' },
      aggs: { copies: copiesOf(keys) },
    });
    const counts = new Map(found.aggregations?.copies.buckets.map(({ key, doc_count }) => [key, doc_count]));
    const articles = found.hits.hits.map((hit) => {
      const key = keyIn(hit, 'copyKey');
      return [key, toFoundArticle(hit, (counts.get(key) ?? 1) - 1)] as const;
    });
    return { articles: new Map(articles), isPartial: isCutShort(found) };
  }

  private ask<Aggregations = never>(
    snapshot: string,
    body: estypes.SearchRequest,
  ): Promise<estypes.SearchResponse<FoundSource, Aggregations>> {
    return this.index.search<FoundSource, Aggregations>({
      track_total_hits: false,
      timeout: searchTimeout,
      pit: { id: snapshot, keep_alive: snapshotKeepAlive },
      ...body,
    });
  }
}

function sortOf({ sort }: PageRequest): Sort {
  return sorts[sort === 'spread' ? 'oldest' : sort];
}

function behind(after: Position['after']): Pick<estypes.SearchRequest, 'search_after'> {
  return after.length > 0 ? { search_after: [...after] } : {};
}

function endOf(hits: readonly Hit[]): (string | number)[] {
  return (hits.at(-1)?.sort ?? []).filter((value) => typeof value === 'string' || typeof value === 'number');
}
