import type { estypes } from '@elastic/elasticsearch';
import type { SearchRequest } from '../request/search-request';
import { shownFields } from './found-article';

/** Articles without a date come last: they sort as if they were of 1970 or of 9999. */
export const sorts: Readonly<Record<Exclude<SearchRequest['sort'], 'spread'>, estypes.SortOptions[]>> = {
  relevance: [{ _score: { order: 'desc' } }, { receivedAt: 'desc' }, { id: 'asc' }],
  newest: [{ publishedAt: { order: 'desc', missing: 0 } }, { id: 'asc' }],
  oldest: [{ publishedAt: { order: 'asc', missing: 253_402_300_799_000 } }, { id: 'asc' }],
};

const whole = { number_of_fragments: 0 } as const;
const fragments = { number_of_fragments: 2, fragment_size: 180 } as const;

/**
 * The articles of one page with what an answer shows of them; what is counted is asked for apart.
 *
 * @param marksExact whether words are marked as written as well
 */
export function toPageBody(query: estypes.QueryDslQueryContainer, size: number, marksExact: boolean): estypes.SearchRequest {
  return {
    query,
    size,
    _source: [...shownFields],
    highlight: {
      encoder: 'html',
      pre_tags: ['<mark>'],
      post_tags: ['</mark>'],
      max_analyzed_offset: 200_000,
      fields: {
        title: whole,
        body: fragments,
        ...(marksExact && { 'title.exact': whole, 'body.exact': fragments }),
      },
    },
  };
}
