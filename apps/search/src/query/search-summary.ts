import type { Client, estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { loadGazetteer } from '@naba/gazetteer';
import { mediaTopics, narrowerTopics } from '@naba/topics';
import type { GeoBox } from './article-filters';
import { isCutShort } from './article-pages';
import { EntityLabels } from './entity-labels';
import { INDEX_CLIENT } from './index-client.provider';
import type { FacetValue, MapPlace, Names, SearchAnswer, Timeline } from './search-answer';
import { mostPlaces, toHoursBody, toSummaryBody } from './search-body';
import type { SearchRequest } from './search-request';
import type { TimeCount } from './timeline';
import { chooseInterval, toTimeline } from './timeline';
import { totalOf } from './total-of';

type Clause = estypes.QueryDslQueryContainer;
type Labels = ReadonlyMap<string, Names>;

interface Bucket<Key = string> {
  readonly key: Key;
  readonly doc_count: number;
}
interface SourceBucket extends Bucket {
  readonly name: { readonly buckets: readonly Bucket[] };
}
type Terms<B = Bucket> = Readonly<{ buckets: readonly B[] }>;
interface SummaryAggregations {
  readonly language: Terms;
  readonly source: Terms<SourceBucket>;
  readonly topic: Terms;
  readonly subtopic: Terms;
  readonly person: Terms;
  readonly organisation: Terms;
  readonly location: Terms;
  readonly places: Terms;
  readonly days: Terms<Bucket<number>>;
}

export interface Summary extends Pick<SearchAnswer, 'total' | 'facets' | 'timeline' | 'places'> {
  readonly isPartial: boolean;
}

const topicLabels: Labels = new Map([...mediaTopics, ...narrowerTopics().topics].map(({ id, label }) => [id, label]));
const broaderTopics: ReadonlyMap<string, string> = new Map(narrowerTopics().topics.map(({ id, broader }) => [id, broader]));

/** What is counted over all articles of a search: total, facets, timeline, places. */
@Injectable()
export class SearchSummary {
  constructor(
    @Inject(INDEX_CLIENT) private readonly client: Client,
    @Inject(EntityLabels) private readonly labels: EntityLabels,
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
    const [labels, timeline] = await Promise.all([
      this.labels.of(entityIds),
      this.timeline(index, query, request, counts.days.buckets.map(toTimeCount)),
    ]);
    return {
      total: totalOf(answer.hits),
      isPartial: isCutShort(answer),
      facets: toFacets(counts, labels),
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

function toFacets(counts: SummaryAggregations, labels: Labels): SearchAnswer['facets'] {
  const named = ({ buckets }: Terms, names: Labels): FacetValue[] =>
    buckets.map((bucket) => toValue(bucket, names.get(bucket.key)));
  return {
    language: named(counts.language, new Map()),
    source: counts.source.buckets.map((bucket) => {
      const name = bucket.name.buckets[0]?.key;
      return toValue(bucket, name === undefined ? undefined : { en: name });
    }),
    topic: [
      ...named(counts.topic, topicLabels),
      ...named(counts.subtopic, topicLabels).map((value) => ({ ...value, ...broaderOf(value.value) })),
    ],
    person: named(counts.person, labels),
    organisation: named(counts.organisation, labels),
    location: named(counts.location, labels),
  };
}

function toValue({ key, doc_count }: Bucket, label: Names | undefined): FacetValue {
  return { value: key, count: doc_count, ...(label && { label }) };
}

function broaderOf(id: string): Pick<FacetValue, 'broader'> {
  const broader = broaderTopics.get(id);
  return broader === undefined ? {} : { broader };
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
