import type { Client, estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { loadGazetteer } from '@naba/gazetteer';
import type { GeoBox } from '../request/article-filters';
import { isCutShort } from '../find/article-pages';
import { EntityLabels } from '../labels/entity-labels';
import { INDEX_CLIENT } from '../read/index-client.provider';
import type { FacetValue, MapPlace, Names, SearchAnswer, Timeline } from '../answer/search-answer';
import { mostPlaces, toHoursBody, toSummaryBody } from './summary-body';
import type { SearchRequest } from '../request/search-request';
import { SourceNames } from '../labels/source-names';
import type { TimeCount } from './timeline';
import { chooseInterval, toTimeline } from './timeline';
import { isTopLevel, topicOf } from '../labels/topic-names';
import { totalOf } from '../read/total-of';

type Clause = estypes.QueryDslQueryContainer;
type Labels = ReadonlyMap<string, Names>;

interface Bucket<Key = string> {
  readonly key: Key;
  readonly doc_count: number;
}
type Terms<B = Bucket> = Readonly<{ buckets: readonly B[] }>;
interface SummaryAggregations {
  readonly language: Terms;
  readonly source: Terms;
  readonly topic: Terms;
  readonly person: Terms;
  readonly organisation: Terms;
  readonly location: Terms;
  readonly places: Terms;
  readonly days: Terms<Bucket<number>>;
}

export interface Summary extends Pick<SearchAnswer, 'total' | 'facets' | 'timeline' | 'places'> {
  readonly isPartial: boolean;
}

/** Topics of the second level that a facet has. */
const mostSubtopics = 20;

/** What is counted over all articles of a search: total, facets, timeline, places. */
@Injectable()
export class SearchSummary {
  constructor(
    @Inject(INDEX_CLIENT) private readonly client: Client,
    @Inject(EntityLabels) private readonly labels: EntityLabels,
    @Inject(SourceNames) private readonly sources: SourceNames,
  ) {}

  /** Rejects with the client's error. */
  async of(index: string, query: Clause, request: SearchRequest): Promise<Summary> {
    const body = toSummaryBody(query, request.box !== undefined);
    const answer = await this.client.search<unknown, SummaryAggregations>({ index, ...body });
    const { aggregations: counts } = answer;
    if (counts === undefined) throw new Error('Elasticsearch answered without what it was asked to count.');
    const entityIds = [counts.person, counts.organisation, counts.location].flatMap(({ buckets }) =>
      buckets.map(({ key }) => key),
    );
    const [labels, sources, timeline] = await Promise.all([
      this.labels.of(entityIds),
      this.sources.of(counts.source.buckets.map(({ key }) => key)),
      this.timeline(index, query, request, counts.days.buckets.map(toTimeCount)),
    ]);
    return {
      total: totalOf(answer.hits),
      isPartial: isCutShort(answer),
      facets: toFacets(counts, labels, sources),
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
    const { aggregations } = await this.client.search<unknown, { hours: Terms<Bucket<number>> }>({
      index,
      ...toHoursBody(query),
    });
    return toTimeline(interval, (aggregations?.hours.buckets ?? []).map(toTimeCount));
  }
}

function toTimeCount({ key, doc_count }: Bucket<number>): TimeCount {
  return { at: key, count: doc_count };
}

function toFacets(counts: SummaryAggregations, labels: Labels, sources: ReadonlyMap<string, string>): SearchAnswer['facets'] {
  const named = ({ buckets }: Terms): FacetValue[] => buckets.map((bucket) => toValue(bucket, labels.get(bucket.key)));
  return {
    language: named(counts.language),
    source: counts.source.buckets.map((bucket) => {
      const name = sources.get(bucket.key);
      return toValue(bucket, name === undefined ? undefined : { en: name });
    }),
    topic: toTopics(counts.topic.buckets),
    person: named(counts.person),
    organisation: named(counts.organisation),
    location: named(counts.location),
  };
}

/** All of the first level, then the most frequent of the second. */
function toTopics(buckets: readonly Bucket[]): FacetValue[] {
  const first = buckets.filter(({ key }) => isTopLevel(key));
  const second = buckets.filter(({ key }) => !isTopLevel(key)).slice(0, mostSubtopics);
  return [...first, ...second].map((bucket) => {
    const { label, broader } = topicOf(bucket.key) ?? {};
    return { ...toValue(bucket, label), ...(broader !== undefined && { broader }) };
  });
}

function toValue({ key, doc_count }: Bucket, label: Names | undefined): FacetValue {
  return { value: key, count: doc_count, ...(label && { label }) };
}

/** Only places of the gazetteer have coordinates of their own. */
function toPlaces(buckets: readonly Bucket[], box: GeoBox | undefined): MapPlace[] {
  return buckets
    .flatMap(({ key, doc_count }) => {
      const place = loadGazetteer().placeById(key);
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
