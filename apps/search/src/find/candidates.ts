import type { estypes } from '@elastic/elasticsearch';

type Hit = Pick<estypes.SearchHit, 'fields'>;

/** Candidates for each article that is wanted: most texts have few copies. */
const each = 3;
const fewest = 30;

/** What articles are chosen from: keys alone, which Elasticsearch has at hand without reading an article. */
export function toCandidatesBody(
  query: estypes.QueryDslQueryContainer,
  wanted: number,
): estypes.SearchRequest & { readonly size: number } {
  return {
    query,
    size: Math.max(fewest, each * wanted),
    track_total_hits: false,
    _source: false,
    stored_fields: '_none_',
    docvalue_fields: ['copyKey', 'id'],
  };
}

/** Candidates up to the last text that is wanted: by copy key the id of the first of each text. */
export function lookThrough<H extends Hit>(
  candidates: readonly H[],
  wanted: number,
): { readonly ids: ReadonlyMap<string, string>; readonly hits: readonly H[] } {
  const ids = new Map<string, string>();
  for (const [index, hit] of candidates.entries()) {
    const key = keyIn(hit, 'copyKey');
    if (ids.has(key)) continue;
    if (ids.size === wanted) return { ids, hits: candidates.slice(0, index) };
    ids.set(key, keyIn(hit, 'id'));
  }
  return { ids, hits: candidates };
}

/** Counts articles of few texts among very many: as they come that is a third of the work. */
export function copiesOf(keys: readonly string[]): estypes.AggregationsAggregationContainer {
  return { terms: { field: 'copyKey', size: keys.length, execution_hint: 'map' } };
}

export function keyIn({ fields }: Hit, field: 'copyKey' | 'id'): string {
  return (fields as Readonly<Record<string, readonly string[]>> | undefined)?.[field]?.[0] ?? '';
}
