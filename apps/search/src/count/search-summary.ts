import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import type { Gazetteer } from '@naba/gazetteer';
import type { GeoBox } from '../request/article-filters';
import { FacetLabels } from '../labels/facet-labels';
import { IndexReader } from '../read/index.reader';
import { isCutShort } from '../read/is-cut-short';
import type { MapPlace, SearchAnswer } from '../answer/search-answer';
import type { Timeline } from '../answer/timeline';
import { mostPlaces, toFacetsBody, toHoursBody, toSummaryBody } from './summary-body';
import type { FacetName, FilterName } from '../request/filter-table';
import { facets, filtersOf, filterTable } from '../request/filter-table';
import type { SearchRequest } from '../request/search-request';
import type { Bucket, Terms } from './facet-values';
import { toFacets } from './facet-values';
import { TopicNames } from '../labels/topic-names';
import { NameTables } from '../names/name-tables';
import type { TimeCount } from './timeline';
import { chooseInterval, toTimeline } from './timeline';
import { totalOf } from '../read/total-of';

type Clause = estypes.QueryDslQueryContainer;

type FacetCounts = Readonly<Record<FacetName, Terms>>;
type SummaryAggregations = FacetCounts & Readonly<Record<'places', Terms>> & { readonly days: Terms<Bucket<number>> };

/** What is counted over: the articles of a search, and those that it would have without one of its filters. */
interface Counted {
  readonly query: Clause;
  readonly without: (filter: FilterName) => Clause;
}

export interface Summary extends Pick<SearchAnswer, 'total' | 'facets' | 'timeline' | 'places'> {
  readonly isPartial: boolean;
}

/** What is counted over all articles of a search: total, facets, timeline, places. */
@Injectable()
export class SearchSummary {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(FacetLabels) private readonly labels: FacetLabels,
    @Inject(TopicNames) private readonly topics: TopicNames,
    @Inject(NameTables) private readonly names: NameTables,
  ) {}

  /** Rejects with what the reader throws. */
  async of(index: string, { query, without }: Counted, request: SearchRequest): Promise<Summary> {
    const body = toSummaryBody(query, this.topics.most, request.box !== undefined);
    const [answer, open] = await Promise.all([
      this.index.search<unknown, SummaryAggregations>({ index, ...body }),
      this.openFacets(index, without, request),
    ]);
    const { aggregations: counts } = answer;
    if (counts === undefined) throw new Error('Elasticsearch answered without what it was asked to count.');
    const [named, timeline] = await Promise.all([
      toFacets({ ...counts, ...open }, this.labels),
      this.timeline(index, query, request, counts.days.buckets.map(toTimeCount)),
    ]);
    return {
      total: totalOf(answer.hits),
      isPartial: isCutShort(answer),
      facets: named,
      timeline,
      places: toPlaces(counts.places.buckets, this.names.gazetteer, request.box),
    };
  }

  /** Where any of several values will do, a facet counts what choosing one more would add: as if its filter were not given. */
  private async openFacets(index: string, without: Counted['without'], request: SearchRequest): Promise<Partial<FacetCounts>> {
    const chosen = filtersOf('terms').filter((name) => filterTable[name].several === 'any' && request[name].length > 0);
    const counts = await Promise.all(
      chosen.map(async (filter) => {
        const body = toFacetsBody(without(filter), this.topics.most, (name) => facets[name].filter === filter);
        return (await this.index.search<unknown, Partial<FacetCounts>>({ index, ...body })).aggregations;
      }),
    );
    return Object.assign({}, ...counts) as Partial<FacetCounts>;
  }

  private async timeline(
    index: string,
    query: Clause,
    { timeline }: SearchRequest,
    days: readonly TimeCount[],
  ): Promise<Timeline> {
    const interval = chooseInterval(timeline, days);
    if (interval !== 'hour' || days.length === 0) return toTimeline(interval, days);
    const { aggregations } = await this.index.search<unknown, { hours: Terms<Bucket<number>> }>({
      index,
      ...toHoursBody(query),
    });
    return toTimeline(interval, (aggregations?.hours.buckets ?? []).map(toTimeCount));
  }
}

function toTimeCount({ key, doc_count }: Bucket<number>): TimeCount {
  return { at: key, count: doc_count };
}

/** Only places of the gazetteer have coordinates of their own. */
function toPlaces(buckets: readonly Bucket[], gazetteer: Gazetteer, box: GeoBox | undefined): MapPlace[] {
  return buckets
    .flatMap(({ key, doc_count }) => {
      const place = gazetteer.placeById(key);
      if (place?.lat === undefined || place.lon === undefined) return [];
      const { lat, lon, name } = place;
      return [{ entityId: key, name, lat, lon, count: doc_count }];
    })
    .filter(({ lat, lon }) => box === undefined || isInside(box, lat, lon))
    .slice(0, mostPlaces);
}

function isInside({ west, south, east, north }: GeoBox, lat: number, lon: number): boolean {
  const isBetween = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return isBetween && lat >= south && lat <= north;
}
