import type { estypes } from '@elastic/elasticsearch';

/** How many articles a search found that asked for `track_total_hits`; 0 where it did not. */
export function totalOf({ total }: Pick<estypes.SearchHitsMetadata, 'total'>): number {
  return typeof total === 'object' ? total.value : (total ?? 0);
}
