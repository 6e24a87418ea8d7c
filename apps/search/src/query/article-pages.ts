import type { Client, estypes } from '@elastic/elasticsearch';
import { errors } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { cursorProblem } from './cursor';
import type { Position } from './cursor';
import { toFoundArticle } from './found-article';
import type { FoundSource } from './found-article';
import { INDEX_CLIENT } from './index-client.provider';
import type { FoundArticle } from './search-answer';
import { searchTimeoutMs, sorts, toPageBody } from './search-body';
import type { SearchRequest } from './search-request';
import { snapshotKeepAlive, Snapshots } from './snapshots';
import { spreadBody, spreadLimit } from './spread';
import type { SpreadAggregations } from './spread';

type Clause = estypes.QueryDslQueryContainer;
type Hit = estypes.SearchHit<FoundSource>;

export interface Page {
  readonly articles: readonly FoundArticle[];
  /** Where the next page begins; absent at the end. */
  readonly next?: Position;
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
    @Inject(INDEX_CLIENT) private readonly client: Client,
    @Inject(Snapshots) private readonly snapshots: Snapshots,
  ) {}

  /**
   * One page. A snapshot that is gone is replaced by one of now, and the page goes on behind the same article.
   * Rejects with the client's error.
   *
   * @param index where a first page, and one whose snapshot is gone, is read
   */
  async page(index: string, query: Clause, request: SearchRequest, from: Position | undefined): Promise<Page> {
    const fill = request.sort === 'spread' ? this.spread.bind(this) : this.sorted.bind(this);
    const position = from ?? { snapshot: await this.snapshots.current(index), after: [] };
    try {
      return await fill(query, request, position);
    } catch (error) {
      if (from !== undefined && isRefusedSnapshot(error)) throw cursorProblem();
      if (!isLostSnapshot(error)) throw error;
      await this.snapshots.forget(index, position.snapshot);
      const { after } = position;
      const isSorted = request.sort !== 'spread' && after.length > 0;
      const behind = isSorted ? [...after.slice(0, -1), endOfShard] : after;
      return fill(query, request, { snapshot: await this.snapshots.current(index), after: behind });
    }
  }

  private async sorted(query: Clause, request: SearchRequest, from: Position): Promise<Page> {
    const sort = sorts[request.sort as keyof typeof sorts];
    const articles: FoundArticle[] = [];
    let position = from;
    let isPartial = false;
    for (let round = 1; round <= mostRounds; round++) {
      const size = request.limit - articles.length;
      const found = await this.ask({
        ...toPageBody(query, size, request.q),
        sort,
        track_scores: request.sort === 'relevance',
        ...(position.after.length > 0 && { search_after: [...position.after] }),
        pit: { id: position.snapshot, keep_alive: snapshotKeepAlive },
      });
      const { hits } = found.hits;
      isPartial ||= isCutShort(found);
      position = { snapshot: found.pit_id ?? position.snapshot, after: sortOf(hits.at(-1)) };
      articles.push(
        ...(request.fold ? await this.folded(query, sort, hits, position.snapshot) : hits.map((hit) => toFoundArticle(hit))),
      );
      if (hits.length < size) return { articles, isPartial };
      if (articles.length >= request.limit) break;
    }
    return { articles, next: position, isPartial };
  }

  /** Leaves out what is a copy of an article further up, on this page or on one before it, and counts the copies of the rest. */
  private async folded(
    query: Clause,
    sort: estypes.SortOptions[],
    hits: readonly Hit[],
    snapshot: string,
  ): Promise<FoundArticle[]> {
    const keys = [...new Set(hits.flatMap((hit) => copyKeyOf(hit) ?? []))];
    if (keys.length === 0) return hits.map((hit) => toFoundArticle(hit));
    const pit = { id: snapshot, keep_alive: snapshotKeepAlive };
    const shared = { track_total_hits: false, timeout: `${searchTimeoutMs}ms`, pit } as const;
    const counted = await this.ask<SpreadAggregations>({
      ...shared,
      query: withKeys(query, keys),
      size: 0,
      // Few keys among very many: counting them as they come is a third of the work.
      aggs: { copies: { terms: { field: 'copyKey', size: keys.length, execution_hint: 'map' } } },
    });
    const counts = new Map(counted.aggregations?.copies.buckets.map(({ key, doc_count }) => [key, doc_count]));
    const copied = keys.filter((key) => (counts.get(key) ?? 1) > 1);
    const first = new Set<string | undefined>();
    if (copied.length > 0) {
      const found = await this.ask({
        ...shared,
        query: withKeys(query, copied),
        size: copied.length,
        _source: false,
        sort,
        collapse: { field: 'copyKey' },
      });
      for (const { _id } of found.hits.hits) first.add(_id);
    }
    return hits
      .filter((hit) => !copied.includes(copyKeyOf(hit) ?? '') || first.has(hit._id))
      .map((hit) => toFoundArticle(hit, (counts.get(copyKeyOf(hit) ?? '') ?? 1) - 1));
  }

  /** Texts by the number of articles that carry them, each shown by the first that did. */
  private async spread(query: Clause, request: SearchRequest, { snapshot, after }: Position): Promise<Page> {
    const offset = Number(after[0] ?? 0);
    const pit = { id: snapshot, keep_alive: snapshotKeepAlive };
    const counted = await this.ask<SpreadAggregations>({ ...spreadBody(query, offset + request.limit + 1), pit });
    const buckets = (counted.aggregations?.copies.buckets ?? []).slice(offset, offset + request.limit);
    const hasMore = (counted.aggregations?.copies.buckets.length ?? 0) > offset + request.limit;
    if (buckets.length === 0) return { articles: [], isPartial: isCutShort(counted) };
    const found = await this.ask({
      ...toPageBody(
        withKeys(
          query,
          buckets.map(({ key }) => key),
        ),
        buckets.length,
        request.q,
      ),
      sort: sorts.oldest,
      collapse: { field: 'copyKey' },
      pit,
    });
    const byKey = new Map(found.hits.hits.map((hit) => [copyKeyOf(hit), hit]));
    const articles = buckets.flatMap(({ key, doc_count }) => {
      const hit = byKey.get(key);
      return hit ? [toFoundArticle(hit, doc_count - 1)] : [];
    });
    const next = { snapshot: found.pit_id ?? snapshot, after: [offset + buckets.length] };
    return { articles, ...(hasMore && offset + request.limit < spreadLimit && { next }), isPartial: isCutShort(counted) };
  }

  private ask<Aggregations = never>(body: estypes.SearchRequest): Promise<estypes.SearchResponse<FoundSource, Aggregations>> {
    return this.client.search<FoundSource, Aggregations>(body);
  }
}

function withKeys(query: Clause, keys: readonly string[]): Clause {
  return { bool: { must: [query], filter: [{ terms: { copyKey: [...keys] } }] } };
}

function copyKeyOf({ fields }: Hit): string | undefined {
  return (fields as { copyKey?: string[] } | undefined)?.copyKey?.[0];
}

function sortOf(hit: Hit | undefined): (string | number)[] {
  return (hit?.sort ?? []).filter((value) => typeof value === 'string' || typeof value === 'number');
}

export function isCutShort({ timed_out, _shards }: Pick<estypes.SearchResponse, 'timed_out' | '_shards'>): boolean {
  return timed_out || _shards.failed > 0;
}

function isLostSnapshot(error: unknown): boolean {
  return error instanceof errors.ResponseError && error.statusCode === 404;
}

function isRefusedSnapshot(error: unknown): boolean {
  return error instanceof errors.ResponseError && error.statusCode === 400;
}
