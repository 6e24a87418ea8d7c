import type { estypes } from '@elastic/elasticsearch';

/** Articles of each text, by its copy key. */
export interface CopyCounts {
  readonly copies: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] };
}

/** What is carried less than the first thousand texts are is not spread; Elasticsearch has no way to go on in an order by count. */
export const spreadLimit = 1_000;

/** Texts by the number of articles that carry them word for word, those of the same number by the newest of them. */
export function spreadBody(query: estypes.QueryDslQueryContainer, size: number): estypes.SearchRequest {
  return {
    query,
    size: 0,
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
