import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityLabel } from '@naba/article-index';
import { parseEntityLabel } from '@naba/article-index';
import { TopicNames } from '../labels/topic-names';
import type { IndexLabel } from '../names/index-names';
import { IndexReader } from '../read/index.reader';
import type { NamedSuggestion } from './suggestion-index';

/** Labels are read in parts, so that neither side holds one large answer; where there are more, the most frequent are taken. */
const mostParts = 8;
const labelsOfPart = 5_000;
const mostSources = 2_000;

type Terms = estypes.AggregationsStringTermsAggregate;
type Bucket = estypes.AggregationsStringTermsBucket & {
  readonly names?: Terms;
};

/** Reads what can be suggested, at most 40,000 entity labels, from the index. */
@Injectable()
export class SuggestionSource {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(TopicNames) private readonly topicNames: TopicNames,
  ) {}

  /** Changes whenever an article comes, changes or goes. */
  async version(): Promise<string> {
    const { hits, aggregations } = await this.index.search({
      size: 0,
      track_total_hits: true,
      aggs: { newest: { max: { field: 'indexedAt' } } },
    });
    return JSON.stringify([hits.total, aggregations?.['newest']]);
  }

  async read(): Promise<NamedSuggestion[]> {
    return [...(await this.entities()), ...(await this.topics()), ...(await this.sources())];
  }

  /** How many articles have each of some words, as written. */
  async countArticles(words: readonly string[]): Promise<number[]> {
    if (words.length === 0) return [];
    const filters = words.map((query) => ({ multi_match: { query, fields: ['title.exact', 'body.exact'] } }));
    const { aggregations } = await this.index.search({
      size: 0,
      track_total_hits: false,
      aggs: { words: { filters: { filters } } },
    });
    const { buckets } = aggregations?.['words'] as { readonly buckets: readonly { readonly doc_count: number }[] };
    return buckets.map(({ doc_count }) => doc_count);
  }

  private async entities(): Promise<NamedSuggestion[]> {
    const byId = new Map<string, { label: EntityLabel; count: number; names: string[] }>();
    const parts = await this.countParts();
    for (let partition = 0; partition < parts; partition++) {
      const include = { partition, num_partitions: parts };
      for (const { key, doc_count } of await this.buckets({ terms: { field: 'entityLabels', size: labelsOfPart, include } }))
        addLabel(byId, parseEntityLabel(String(key)), doc_count);
    }
    return [...byId.values()].map(({ label: { id, type, kind, name }, count, names }) => ({
      suggestion: { kind: 'entity', id, name, type, ...(kind !== undefined && { entityKind: kind }), count },
      names,
    }));
  }

  /** Parts are not of one size: each gets a fifth of room to spare. */
  private async countParts(): Promise<number> {
    const labels = { cardinality: { field: 'entityLabels', precision_threshold: 10_000 } };
    const { aggregations } = await this.index.search({ size: 0, track_total_hits: false, aggs: { labels } });
    const { value } = aggregations?.['labels'] as estypes.AggregationsCardinalityAggregate;
    return Math.min(mostParts, Math.max(1, Math.ceil((value * 1.2) / labelsOfPart)));
  }

  private async topics(): Promise<NamedSuggestion[]> {
    const buckets = await this.buckets({ terms: { field: 'topics.id', size: this.topicNames.most } });
    return buckets.flatMap(({ key, doc_count }) => {
      const id = String(key);
      const name = this.topicNames.of(id)?.label;
      const names = [name?.ar, name?.en].filter((text) => text !== undefined);
      return name ? [{ suggestion: { kind: 'topic', id, name, count: doc_count }, names }] : [];
    });
  }

  private async sources(): Promise<NamedSuggestion[]> {
    const names = { terms: { field: 'source.name', size: 1 } };
    const buckets = await this.buckets({ terms: { field: 'source.id', size: mostSources }, aggs: { names } });
    return buckets.map(({ key, doc_count, names }) => {
      const id = String(key);
      const name = String((names?.buckets as Bucket[])[0]?.key ?? id);
      return { suggestion: { kind: 'source', id, name: { en: name }, count: doc_count }, names: [name, id] };
    });
  }

  private async buckets(counted: estypes.AggregationsAggregationContainer): Promise<Bucket[]> {
    const { aggregations } = await this.index.search({ size: 0, track_total_hits: false, aggs: { counted } });
    return (aggregations?.['counted'] as Terms | undefined)?.buckets as Bucket[];
  }
}

/** Those of entities, as names in queries are known by. */
export function labelsAmong(named: readonly NamedSuggestion[]): IndexLabel[] {
  return named.flatMap(({ suggestion: { kind, id, type, count }, names }) =>
    kind === 'entity' ? [{ id, isPerson: type === 'PER', count, names }] : [],
  );
}

/** One entity can have several labels; the most frequent names it, and it is found under the names of all. */
function addLabel(
  byId: Map<string, { label: EntityLabel; count: number; names: string[] }>,
  label: EntityLabel,
  count: number,
): void {
  const names = [label.name.ar, label.name.en].filter((name) => name !== undefined);
  const known = byId.get(label.id);
  if (!known) byId.set(label.id, { label, count, names });
  else {
    const [first, second] = count > known.count ? [label, known.label] : [known.label, label];
    const merged = { ...first, name: { ...second.name, ...first.name } };
    byId.set(label.id, { label: merged, count: known.count + count, names: [...known.names, ...names] });
  }
}
