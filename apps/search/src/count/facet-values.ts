import type { SearchAnswer } from '../answer/search-answer';
import type { FacetLabels } from '../labels/facet-labels';
import { isTopLevel } from '../labels/topic-names';
import type { FacetName, LabelSource } from '../request/filter-table';
import { byFacet, facetNames, facets } from '../request/filter-table';

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
  const shown = byFacet((name) => (facets[name].labels === 'topics' ? byLevel(counts[name].buckets) : counts[name].buckets));
  const valuesOf = (source: LabelSource): string[] =>
    facetNames.flatMap((name) => (facets[name].labels === source ? shown[name].map(({ key }) => key) : []));
  const sources = [...new Set(facetNames.map((name) => facets[name].labels))];
  const named = new Map(
    await Promise.all(sources.map(async (source) => [source, await labels.of(source, valuesOf(source))] as const)),
  );
  return byFacet((name) =>
    shown[name].map(({ key, doc_count }) => ({ value: key, count: doc_count, ...named.get(facets[name].labels)?.get(key) })),
  );
}

/** All of the first level, then the most frequent of the second. */
function byLevel(buckets: readonly Bucket[]): readonly Bucket[] {
  const second = buckets.filter(({ key }) => !isTopLevel(key));
  return [...buckets.filter(({ key }) => isTopLevel(key)), ...second.slice(0, mostSubtopics)];
}
