import type { estypes } from '@elastic/elasticsearch';
import { fromCursor } from './cursor';
import { toArticleQuery } from './article-query';
import { shownFields } from './found-article';
import type { SearchRequest } from './search-request';

/** Articles without a date come last: they sort as if they were of 1970 or of 9999. */
const sorts: Readonly<Record<SearchRequest['sort'], estypes.SortOptions[]>> = {
  relevance: [{ _score: { order: 'desc' } }, { receivedAt: 'desc' }, { id: 'asc' }],
  newest: [{ publishedAt: { order: 'desc', missing: 0 } }, { id: 'asc' }],
  spread: [{ publishedAt: { order: 'desc', missing: 0 } }, { id: 'asc' }],
  oldest: [{ publishedAt: { order: 'asc', missing: 253_402_300_799_000 } }, { id: 'asc' }],
};

/** Facets by their field; entity facets bring a document along, from which their names are read. */
export const facetFields = {
  language: 'language',
  source: 'source.id',
  topic: 'topics.id',
  person: 'people',
  organisation: 'organisations',
  location: 'locations',
} as const;

/** No query may hold the cluster longer than this, in milliseconds. */
export const searchTimeoutMs = 5_000;

/** The search request to Elasticsearch. Throws QuerySyntaxError or a QUERY_INVALID problem for what cannot be read. */
export function toSearchBody(request: SearchRequest): estypes.SearchRequest {
  const sort = sorts[request.sort];
  return {
    query: toArticleQuery(request),
    size: request.limit,
    sort,
    ...(request.cursor !== undefined && { search_after: fromCursor(request.cursor, sort.length) }),
    _source: [...shownFields],
    track_total_hits: true,
    track_scores: request.sort === 'relevance',
    timeout: `${searchTimeoutMs}ms`,
    highlight: {
      encoder: 'html',
      pre_tags: ['<mark>'],
      post_tags: ['</mark>'],
      max_analyzed_offset: 200_000,
      fields: {
        title: { number_of_fragments: 0, matched_fields: ['title', 'title.exact', 'title.other'] },
        body: { number_of_fragments: 2, fragment_size: 180, matched_fields: ['body', 'body.exact', 'body.other'] },
      },
    },
    aggs: {
      ...Object.fromEntries(Object.entries(facetFields).map(([facet, field]) => [facet, toFacet(facet, field)])),
      timeline: { date_histogram: { field: 'publishedAt', calendar_interval: 'day', min_doc_count: 1 } },
    },
  };
}

function toFacet(facet: string, field: string): estypes.AggregationsAggregationContainer {
  const named = { _source: ['entities.id', 'entities.name', 'topics.id', 'topics.label', 'source'], size: 1 };
  return { terms: { field, size: 10 }, ...(facet !== 'language' && { aggs: { named: { top_hits: named } } }) };
}
