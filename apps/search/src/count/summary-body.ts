import type { estypes } from '@elastic/elasticsearch';
import { searchTimeout } from '../read/index.reader';
import type { FacetName } from '../request/filter-table';
import { byFacet, facetNames, facets } from '../request/filter-table';

type Clause = estypes.QueryDslQueryContainer;

/** Values of a facet; topics are few, and counted whole. */
const facetSize = 10;
export const mostPlaces = 100;
/** Articles in a box also name places outside of it, which are left out afterwards. */
const placesInBox = 5 * mostPlaces;

/**
 * Everything that is counted over all articles of a search. The same search again is answered from Elasticsearch's cache.
 *
 * @param mostTopics so many topics there can be
 */
export function toSummaryBody(query: Clause, mostTopics: number, hasBox: boolean): estypes.SearchRequest {
  return {
    ...toCountsBody(query, {
      ...byFacet((name) => toCounts(name, mostTopics)),
      places: { terms: { field: 'places.entityId', size: hasBox ? placesInBox : mostPlaces } },
      days: { date_histogram: { field: 'publishedLocalDate', calendar_interval: 'day', min_doc_count: 1 } },
    }),
    track_total_hits: true,
  };
}

/** Some of the facets alone. */
export function toFacetsBody(query: Clause, mostTopics: number, isWanted: (name: FacetName) => boolean): estypes.SearchRequest {
  return toCountsBody(query, Object.fromEntries(facetNames.filter(isWanted).map((name) => [name, toCounts(name, mostTopics)])));
}

function toCountsBody(query: Clause, aggs: estypes.SearchRequest['aggs']): estypes.SearchRequest {
  return { query, size: 0, track_total_hits: false, request_cache: true, timeout: searchTimeout, aggs };
}

function toCounts(name: FacetName, mostTopics: number): estypes.AggregationsAggregationContainer {
  const { field, labels } = facets[name];
  return { terms: { field, size: labels === 'topics' ? mostTopics : facetSize } };
}

/** Articles by hour, for a timeline of a few days. */
export function toHoursBody(query: Clause): estypes.SearchRequest {
  return toCountsBody(query, {
    hours: { date_histogram: { field: 'publishedAt', fixed_interval: '1h', min_doc_count: 1 } },
  });
}
