import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { toArticleQuery } from '../compile/article-query';
import type { Bucket, Terms } from '../count/facet-values';
import type { TimeCount } from '../count/timeline';
import { chooseInterval, toTimeline } from '../count/timeline';
import { KnownNames } from '../names/known-names';
import { IndexReader, searchTimeout } from '../read/index.reader';
import { totalOf } from '../read/total-of';
import type { CompareAnswer } from './compare-answer';
import type { CompareRequest } from './compare-request';

interface Days {
  readonly days: Terms<Bucket<number>>;
}
type Counted = Days & Readonly<Record<string, Days & { readonly doc_count: number }>>;

const days = { date_histogram: { field: 'publishedLocalDate', calendar_interval: 'day', min_doc_count: 1 } } as const;

/** Several queries over time, each as a part of all articles. */
@Injectable()
export class CompareService {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(KnownNames) private readonly names: KnownNames,
  ) {}

  /** @throws Problem QUERY_INVALID with the query and the position at fault, OVERLOADED or INDEX_UNAVAILABLE */
  async compare({ q: queries, timeline, format: _, ...filter }: CompareRequest): Promise<CompareAnswer> {
    const clauseOf = (q: string, index?: number): estypes.QueryDslQueryContainer =>
      toArticleQuery({ ...filter, q }, this.names, { index }).all;
    const { hits, aggregations: counted } = await this.index.search<unknown, Counted>({
      query: clauseOf(''),
      size: 0,
      track_total_hits: true,
      request_cache: true,
      timeout: searchTimeout,
      aggs: { days, ...Object.fromEntries(queries.map((q, at) => [keyOf(at), { filter: clauseOf(q, at), aggs: { days } }])) },
    });
    if (counted === undefined) throw new Error('Elasticsearch answered without what it was asked to count.');
    const found = queries.map((q, at) => ({ q, total: counted[keyOf(at)]!.doc_count, counts: countsOf(counted[keyOf(at)]!) }));
    const dates = found.flatMap(({ counts }) => counts.map(({ at }) => at)).sort((a, b) => a - b);
    const [first, last] = [dates[0], dates.at(-1)];
    const total = totalOf(hits);
    if (first === undefined || last === undefined) return withoutDates(total, found);
    const ends = [first, last].map((at) => ({ at, count: 0 }));
    const chosen = chooseInterval(timeline, ends);
    const interval = chosen === 'hour' ? 'day' : chosen;
    const over = (counts: readonly TimeCount[]): { date: string; count: number }[] => [
      ...toTimeline(interval, [...ends, ...counts.filter(({ at }) => at >= first && at <= last)]).buckets,
    ];
    const all = over(countsOf(counted));
    return {
      interval,
      articles: { total, buckets: all },
      queries: found.map(({ counts, ...query }) => ({
        ...query,
        share: part(query.total, total),
        buckets: over(counts).map((bucket, at) => ({ ...bucket, share: part(bucket.count, all[at]?.count ?? 0) })),
      })),
    };
  }
}

/** Queries that find nothing, or nothing that has a date. */
function withoutDates(total: number, found: readonly { readonly q: string; readonly total: number }[]): CompareAnswer {
  const queries = found.map(({ q, total: count }) => ({ q, total: count, share: part(count, total), buckets: [] }));
  return { interval: 'day', articles: { total, buckets: [] }, queries };
}

function keyOf(at: number): string {
  return `query${at}`;
}

function countsOf({ days: { buckets } }: Days): TimeCount[] {
  return buckets.map(({ key, doc_count }) => ({ at: key, count: doc_count }));
}

/** Of a whole, to six digits; 0 of nothing. */
function part(count: number, whole: number): number {
  return whole === 0 ? 0 : Number((count / whole).toFixed(6));
}
