import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import type { GeoBox } from '../request/article-filters';
import { FacetLabels } from '../labels/facet-labels';
import { IndexReader } from '../read/index.reader';
import { isCutShort } from '../read/is-cut-short';
import type { MapPlace, SearchAnswer } from '../answer/search-answer';
import type { Timeline } from '../answer/timeline';
import { mostPlaces, toHoursBody, toSummaryBody } from './summary-body';
import type { FacetName } from '../request/filter-table';
import type { SearchRequest } from '../request/search-request';
import type { Bucket, Terms } from './facet-values';
import { toFacets } from './facet-values';
import { nameTables } from '../labels/name-tables';
import type { TimeCount } from './timeline';
import { chooseInterval, toTimeline } from './timeline';
import { totalOf } from '../read/total-of';

type Clause = estypes.QueryDslQueryContainer;

type SummaryAggregations = Readonly<Record<FacetName | 'places', Terms>> & { readonly days: Terms<Bucket<number>> };

export interface Summary extends Pick<SearchAnswer, 'total' | 'facets' | 'timeline' | 'places'> {
  readonly isPartial: boolean;
}

/** What is counted over all articles of a search: total, facets, timeline, places. */
@Injectable()
export class SearchSummary {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(FacetLabels) private readonly labels: FacetLabels,
  ) {}

  /** Rejects with what the reader throws. */
  async of(index: string, query: Clause, request: SearchRequest): Promise<Summary> {
    const body = toSummaryBody(query, request.box !== undefined);
    const answer = await this.index.search<unknown, SummaryAggregations>({ index, ...body });
    const { aggregations: counts } = answer;
    if (counts === undefined) throw new Error('Elasticsearch answered without what it was asked to count.');
    const [facets, timeline] = await Promise.all([
      toFacets(counts, this.labels),
      this.timeline(index, query, request, counts.days.buckets.map(toTimeCount)),
    ]);
    return {
      total: totalOf(answer.hits),
      isPartial: isCutShort(answer),
      facets,
      timeline,
      places: toPlaces(counts.places.buckets, request.box),
    };
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
function toPlaces(buckets: readonly Bucket[], box: GeoBox | undefined): MapPlace[] {
  return buckets
    .flatMap(({ key, doc_count }) => {
      const place = nameTables.gazetteer.placeById(key);
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
