import { byFacet } from '../../../src/request/filter-table';
import type { EntityAnswer, FacetValue, OperationsAnswer, SearchAnswer } from '../api/answers';

/** What a search found: nothing, but for what a test is about. */
export function searchAnswer(fields: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    total: 0,
    tookMs: 12,
    articles: [],
    facets: byFacet((): FacetValue[] => []),
    timeline: { interval: 'day', buckets: [] },
    places: [],
    generation: 'naba-articles-000001',
    permalink: '/?generation=naba-articles-000001',
    ...fields,
  };
}

/** What the index knows of an entity, likewise. */
export function entityAnswer(fields: Partial<EntityAnswer> = {}): EntityAnswer {
  return {
    id: 'wd:Q796',
    type: 'LOC',
    name: { ar: 'العراق', en: 'Iraq' },
    articles: 2,
    timeline: { interval: 'day', buckets: [] },
    related: [],
    topics: [],
    sources: [],
    quotesBy: [],
    quotesAbout: [],
    latest: [],
    ...fields,
  };
}

/** How the way of articles is doing, likewise. */
export function operationsAnswer(fields: Partial<OperationsAnswer> = {}): OperationsAnswer {
  return {
    generatedAt: '2021-12-23T18:00:00.000Z',
    consumers: [],
    throughput: [],
    freshness: [],
    deadLetters: [],
    index: { generation: 'naba-articles-000001', documents: 1_200, bytes: 2_500_000 },
    alarms: [],
    unavailable: [],
    ...fields,
  };
}
