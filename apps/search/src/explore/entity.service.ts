import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import type { ArticleDocument, EntityLabel } from '@naba/article-index';
import { parseEntityLabel } from '@naba/article-index';
import { Problem } from '@naba/problem-details';
import { toFilterClauses } from '../compile/filter-clauses';
import type { FoundSource } from '../find/found-article';
import { shownFields, toFoundArticle } from '../find/found-article';
import { sorts } from '../find/page-body';
import { chooseInterval, toTimeline } from '../count/timeline';
import { TopicNames } from '../labels/topic-names';
import { totalOf } from '../read/total-of';
import { IndexReader } from '../read/index.reader';
import type { EntityAnswer } from './entity-answer';
import type { QuotingArticle } from './entity-quotes';
import { quotesAbout, quotesBy, quotingFields } from './entity-quotes';
import type { EntityRequest } from './entity-request';
import { quotesWith, wantedOf, withinQuote } from './quotes-with';

type Clause = estypes.QueryDslQueryContainer;
type Terms = estypes.AggregationsStringTermsAggregate;
type Bucket = estypes.AggregationsStringTermsBucket & {
  readonly names?: Terms;
};
type Found = Readonly<Record<'labels' | 'topics' | 'sources', Terms>> & {
  readonly days: estypes.AggregationsDateHistogramAggregate;
  readonly seen: estypes.AggregationsStatsAggregate;
};

const sizes = { related: 30, topics: 12, sources: 12, latest: 10, quotes: 20, quotingArticles: 100 } as const;
/** An entity has a label for each pair of names that articles give it. */
const labelsOfOne = 3;

/** What the index knows of one entity. */
@Injectable()
export class EntityService {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(TopicNames) private readonly topicNames: TopicNames,
  ) {}

  /** @throws Problem ENTITY_NOT_FOUND or INDEX_UNAVAILABLE */
  async describe({ id, from, to, said: words }: EntityRequest): Promise<EntityAnswer> {
    const mentioned: Clause[] = [{ term: { tombstone: false } }, { term: { 'entities.id': id } }];
    const within = [...mentioned, ...toFilterClauses({ from, to })];
    const [identity, found, said, quoted] = await Promise.all([
      this.identify(id, mentioned),
      this.count(within),
      this.quoting([...within, { term: { 'quotes.speaker.entityId': id } }], words, id),
      this.quoting([...within, { exists: { field: 'quotes.cue' } }], words),
    ]);
    // Asked for under an id of an earlier version.
    if (identity.id !== id) return this.describe({ id: identity.id, from, to, said: words });
    const { labels, topics, sources, days, seen } = found.aggregations!;
    const counts = (days.buckets as estypes.AggregationsDateHistogramBucket[]).map(({ key, doc_count }) => ({
      at: key,
      count: doc_count,
    }));
    const chosen = chooseInterval('auto', counts);
    const interval = chosen === 'hour' ? 'day' : chosen;
    return {
      ...identity,
      articles: totalOf(found.hits),
      ...(seen.count > 0 && { firstSeen: new Date(seen.min!).toISOString(), lastSeen: new Date(seen.max!).toISOString() }),
      timeline: counts.length > 0 ? toTimeline(interval, counts) : { interval, buckets: [] },
      related: toRelated(id, labels),
      topics: (topics.buckets as Bucket[]).flatMap((bucket) => toTopic(bucket, this.topicNames)),
      sources: (sources.buckets as Bucket[]).map(({ key, doc_count, names }) => {
        const name = (names?.buckets as Bucket[])[0]?.key;
        return { id: String(key), ...(name !== undefined && { name: String(name) }), count: doc_count };
      }),
      quotesBy: quotesBy(id, said, sizes.quotes),
      quotesAbout: quotesAbout(id, quoted, sizes.quotes),
      latest: found.hits.hits.map((hit) => toFoundArticle(hit)),
    };
  }

  /** Names, kind and place as the newest article has them that mentions it. */
  private async identify(id: string, mentioned: Clause[]): Promise<EntityLabel & Pick<EntityAnswer, 'iso' | 'location'>> {
    const { hits } = await this.index.search<Partial<Pick<ArticleDocument, 'entities' | 'places'>>>({
      query: { bool: { filter: mentioned } },
      sort: sorts.newest,
      size: labelsOfOne,
      track_total_hits: false,
      _source: ['entities.id', 'entities.formerIds', 'entities.type', 'entities.kind', 'entities.name', 'entities.iso', 'places'],
    });
    const named = hits.hits.flatMap(({ _source }) => _source?.entities ?? []);
    const same = named.filter((entity) => entity.id === id);
    const known = same.length > 0 ? same : named.filter(({ formerIds }) => formerIds?.includes(id));
    const [newest] = known;
    if (!newest) throw new Problem('ENTITY_NOT_FOUND', `No article in the index mentions ${id}.`);
    const { id: today, type, kind, iso } = newest;
    const place = hits.hits.flatMap(({ _source }) => _source?.places ?? []).find(({ entityId }) => entityId === today);
    return {
      id: today,
      type,
      ...(kind !== undefined && { kind }),
      name: known.reduceRight<EntityLabel['name']>((names, { name }) => ({ ...names, ...name }), {}),
      ...(iso !== undefined && { iso }),
      ...(place && { location: place.location }),
    };
  }

  private count(filter: Clause[]): Promise<estypes.SearchResponse<FoundSource, Found>> {
    return this.index.search<FoundSource, Found>({
      query: { bool: { filter } },
      sort: sorts.newest,
      size: sizes.latest,
      track_total_hits: true,
      _source: [...shownFields],
      aggs: {
        seen: { stats: { field: 'publishedAt' } },
        days: { date_histogram: { field: 'publishedLocalDate', calendar_interval: 'day', min_doc_count: 1 } },
        labels: { terms: { field: 'entityLabels', size: 2 * sizes.related } },
        topics: { terms: { field: 'topics.id', size: sizes.topics } },
        sources: {
          terms: { field: 'source.id', size: sizes.sources },
          aggs: { names: { terms: { field: 'source.name', size: 1 } } },
        },
      },
    });
  }

  private async quoting(filter: Clause[], words: string | undefined, speakerId?: string): Promise<QuotingArticle[]> {
    const { hits } = await this.index.search<QuotingArticle>({
      query: { bool: { filter: words === undefined ? filter : [...filter, withinQuote(words, speakerId)] } },
      sort: sorts.newest,
      size: sizes.quotingArticles,
      track_total_hits: false,
      _source: [...quotingFields],
      ...(words !== undefined && { highlight: quotesWith(words) }),
    });
    return hits.hits.flatMap(({ _source, highlight }) =>
      _source ? [words === undefined ? _source : { ..._source, wanted: wantedOf(highlight) }] : [],
    );
  }
}

function toRelated(id: string, labels: Terms): EntityAnswer['related'] {
  const related = new Map<string, EntityAnswer['related'][number]>();
  for (const { key, doc_count } of labels.buckets as Bucket[]) {
    const label = parseEntityLabel(String(key));
    const known = related.get(label.id);
    if (label.id === id) continue;
    related.set(
      label.id,
      known
        ? { ...known, name: { ...label.name, ...known.name }, count: known.count + doc_count }
        : { ...label, count: doc_count },
    );
  }
  return [...related.values()].sort((a, b) => b.count - a.count).slice(0, sizes.related);
}

function toTopic({ key, doc_count }: Bucket, names: TopicNames): EntityAnswer['topics'][number][] {
  const id = String(key);
  const topic = names.of(id);
  if (!topic) return [];
  const { label, broader } = topic;
  return [{ id, ...(broader !== undefined && { broader }), name: label, count: doc_count }];
}
