import type { estypes } from '@elastic/elasticsearch';

/** Whether a search ended before everything was looked at. */
export function isCutShort({ timed_out, _shards }: Pick<estypes.SearchResponse, 'timed_out' | '_shards'>): boolean {
  return timed_out || _shards.failed > 0;
}
