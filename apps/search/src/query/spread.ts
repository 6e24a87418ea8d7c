import type { estypes } from '@elastic/elasticsearch';
import { searchTimeoutMs } from './search-body';

export interface SpreadAggregations {
  readonly copies: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] };
}

/** What is carried less than the first thousand texts are is not spread; Elasticsearch has no way to go on in an order by count. */
export const spreadLimit = 1_000;

/** Texts by the number of articles that carry them word for word, those of the same number by the newest of them. */
export function spreadBody(query: estypes.QueryDslQueryContainer, size: number): estypes.SearchRequest {
  return {
    query,
    size: 0,
    track_total_hits: false,
    timeout: `${searchTimeoutMs}ms`,
    aggs: {
      copies: {
        terms: {
          field: 'copyKey',
          size: Math.min(size, spreadLimit),
          order: [{ _count: 'desc' }, { newest: 'desc' }, { _key: 'asc' }],
        },
        aggs: { newest: { max: { field: 'publishedAt' } } },
      },
    },
  };
}
