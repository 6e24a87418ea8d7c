import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { IndexReader } from '../read/index.reader';
import type { OperationsAnswer, SourceFreshness } from './operations-answer';

const minuteMs = 60_000;
const minutes = 60;
const mostSources = 100;
/** So few queries over the whole index ask about delays; they look at what is recent. */
const delayWindow = 'now-7d';

type IndexFigures = Pick<OperationsAnswer, 'throughput' | 'freshness' | 'index'>;

interface SourceBucket {
  readonly key: string;
  readonly doc_count: number;
  readonly name: { readonly buckets: readonly { readonly key: string }[] };
  readonly published: { readonly value: number | null };
  readonly indexed: { readonly value: number | null };
  readonly recent: { readonly delay: { readonly values: Readonly<Record<string, number | null>> } };
}

interface Figures {
  readonly recent: { readonly minutes: { readonly buckets: readonly { readonly key: number; readonly doc_count: number }[] } };
  readonly sources: { readonly buckets: readonly SourceBucket[] };
}

/** What the article index tells an operator. */
@Injectable()
export class IndexFiguresReader {
  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /** Rejects with a Problem INDEX_UNAVAILABLE. */
  async read(now: Date): Promise<IndexFigures> {
    const first = Math.floor(now.getTime() / minuteMs) * minuteMs - (minutes - 1) * minuteMs;
    const [{ aggregations }, index] = await Promise.all([
      this.index.search<unknown, Figures>({ size: 0, track_total_hits: false, aggs: toAggregations(first) }),
      this.index.size(),
    ]);
    const { recent, sources } = aggregations!;
    const counts = new Map(recent.minutes.buckets.map(({ key, doc_count }) => [key, doc_count]));
    const throughput = Array.from({ length: minutes }, (_, n) => {
      const minute = first + n * minuteMs;
      return { minute: new Date(minute).toISOString(), count: counts.get(minute) ?? 0 };
    });
    return { throughput, freshness: sources.buckets.map(toFreshness), index };
  }
}

function toAggregations(first: number): Record<string, estypes.AggregationsAggregationContainer> {
  return {
    recent: {
      filter: { range: { indexedAt: { gte: new Date(first).toISOString() } } },
      aggs: { minutes: { date_histogram: { field: 'indexedAt', fixed_interval: '1m', min_doc_count: 1 } } },
    },
    sources: {
      terms: { field: 'source.id', size: mostSources, order: { indexed: 'desc' } },
      aggs: {
        name: { terms: { field: 'source.name', size: 1 } },
        published: { max: { field: 'publishedAt' } },
        indexed: { max: { field: 'indexedAt' } },
        recent: {
          filter: { range: { receivedAt: { gte: delayWindow } } },
          aggs: { delay: { percentiles: { field: 'publishDelaySeconds', percents: [50] } } },
        },
      },
    },
  };
}

function toFreshness({ key, doc_count, name, published, indexed, recent }: SourceBucket): SourceFreshness {
  const known = name.buckets[0]?.key;
  const median = recent.delay.values['50.0'] ?? null;
  return {
    source: { id: key, ...(known !== undefined && { name: known }) },
    articles: doc_count,
    lastPublishedAt: published.value === null ? null : new Date(published.value).toISOString(),
    lastIndexedAt: new Date(indexed.value ?? 0).toISOString(),
    medianDelaySeconds: median === null ? null : Math.round(median),
  };
}
