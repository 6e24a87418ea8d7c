import type { FacetValue, SearchAnswer } from '../answer/search-answer';
import type { FacetLabels } from '../labels/facet-labels';
import { isTopLevel } from '../labels/topic-names';
import type { FacetName, LabelSource } from '../request/filter-table';
import { facetNames, facets } from '../request/filter-table';

/** A value and the number of articles that have it, as Elasticsearch counts them. */
export interface Bucket<Key = string> {
  readonly key: Key;
  readonly doc_count: number;
}
export type Terms<B = Bucket> = Readonly<{ buckets: readonly B[] }>;

/** Topics of the second level that a facet has. */
const mostSubtopics = 20;

/** The values of every facet with their names. Those that are named by the same source are asked for at once. */
export async function toFacets(
  counts: Readonly<Record<FacetName, Terms>>,
  labels: Pick<FacetLabels, 'of'>,
): Promise<SearchAnswer['facets']> {
  const shown = facetNames.map((name) => {
    const { labels: source } = facets[name];
    const { buckets } = counts[name];
    return { name, source, buckets: source === 'topics' ? byLevel(buckets) : buckets };
  });
  const valuesOf = (source: LabelSource): string[] =>
    shown.flatMap((facet) => (facet.source === source ? facet.buckets.map(({ key }) => key) : []));
  const sources = [...new Set(shown.map(({ source }) => source))];
  const named = new Map(
    await Promise.all(sources.map(async (source) => [source, await labels.of(source, valuesOf(source))] as const)),
  );
  const values = shown.map(({ name, source, buckets }) => {
    const toValue = ({ key, doc_count }: Bucket): FacetValue => ({
      value: key,
      count: doc_count,
      ...named.get(source)?.get(key),
    });
    return [name, buckets.map(toValue)] as const;
  });
  return Object.fromEntries(values) as Record<FacetName, readonly FacetValue[]>;
}

/** All of the first level, then the most frequent of the second. */
function byLevel(buckets: readonly Bucket[]): readonly Bucket[] {
  const second = buckets.filter(({ key }) => !isTopLevel(key));
  return [...buckets.filter(({ key }) => isTopLevel(key)), ...second.slice(0, mostSubtopics)];
}
