import type { estypes } from '@elastic/elasticsearch';
import { shownFields } from '../find/found-article';
import type { FacetName } from '../answer/search-answer';
import type { SearchRequest } from '../request/search-request';
import { mostTopics } from '../labels/topic-names';

type Clause = estypes.QueryDslQueryContainer;

/** Articles without a date come last: they sort as if they were of 1970 or of 9999. */
export const sorts: Readonly<Record<Exclude<SearchRequest['sort'], 'spread'>, estypes.SortOptions[]>> = {
  relevance: [{ _score: { order: 'desc' } }, { receivedAt: 'desc' }, { id: 'asc' }],
  newest: [{ publishedAt: { order: 'desc', missing: 0 } }, { id: 'asc' }],
  oldest: [{ publishedAt: { order: 'asc', missing: 253_402_300_799_000 } }, { id: 'asc' }],
};

/** No query may hold the cluster longer than this: what was found by then is the answer, and says so. */
export const searchTimeoutMs = 3_000;

/** Fields of the facets that are counted as they are. */
const counted = {
  language: 'language',
  source: 'source.id',
  person: 'people',
  organisation: 'organisations',
  location: 'locations',
} as const satisfies Partial<Record<FacetName, string>>;
const facetSize = 10;
export const mostPlaces = 100;
/** Articles in a box also name places outside of it, which are left out afterwards. */
const placesInBox = 5 * mostPlaces;

/** Scripts whose words only `.exact` knows, and words before a `*` outside of Arabic. */
const needsExact = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Deva}\p{sc=Beng}]|[^\s\p{sc=Arab}]\*/u;
const whole = { number_of_fragments: 0 } as const;
const fragments = { number_of_fragments: 2, fragment_size: 180 } as const;

/**
 * The articles of one page with what an answer shows of them; what is counted is asked for apart.
 *
 * @param q the query as typed, which decides in which fields words are marked
 */
export function toPageBody(query: Clause, size: number, q: string): estypes.SearchRequest {
  return {
    query,
    size,
    _source: [...shownFields],
    highlight: {
      encoder: 'html',
      pre_tags: ['<mark>'],
      post_tags: ['</mark>'],
      max_analyzed_offset: 200_000,
      fields: {
        title: whole,
        body: fragments,
        ...(needsExact.test(q) && { 'title.exact': whole, 'body.exact': fragments }),
      },
    },
  };
}

/** Everything that is counted over all articles of a search. The same search again is answered from Elasticsearch's cache. */
export function toSummaryBody(query: Clause, hasBox: boolean): estypes.SearchRequest {
  return {
    query,
    size: 0,
    track_total_hits: true,
    request_cache: true,
    timeout: `${searchTimeoutMs}ms`,
    aggs: {
      ...Object.fromEntries(Object.entries(counted).map(([facet, field]) => [facet, { terms: { field, size: facetSize } }])),
      topic: { terms: { field: 'topics.id', size: mostTopics } },
      places: { terms: { field: 'places.entityId', size: hasBox ? placesInBox : mostPlaces } },
      days: { date_histogram: { field: 'publishedAt', calendar_interval: 'day', min_doc_count: 1 } },
    },
  };
}

/** Articles by hour, for a timeline of a few days. */
export function toHoursBody(query: Clause): estypes.SearchRequest {
  return {
    query,
    size: 0,
    track_total_hits: false,
    request_cache: true,
    timeout: `${searchTimeoutMs}ms`,
    aggs: { hours: { date_histogram: { field: 'publishedAt', fixed_interval: '1h', min_doc_count: 1 } } },
  };
}
