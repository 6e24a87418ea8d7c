import type { Query } from './query-syntax';
import { isPlain } from './query-syntax';
import { isSmall } from './small-words';

/**
 * Marks the small words of a query as light: an article need not have them, and is better where they stand beside the others as typed.
 * All stay as they are where no other word is left, and where somebody wrote AND.
 *
 * @param typed the query as typed
 */
export function lightenQuery(query: Query, typed: string): Query {
  if (query.kind !== 'and' || /(^|\s)AND(\s|$)/.test(typed)) return query;
  const parts = query.parts.map((part): Query =>
    part.kind === 'term' && isPlain(part) && isSmall(part.text) ? { kind: 'light', part } : part,
  );
  return parts.some(saysSomething) ? { kind: 'and', parts } : query;
}

function saysSomething(part: Query): boolean {
  return (
    part.kind === 'named' || part.kind === 'near' || part.kind === 'or' || (part.kind === 'term' && part.field === undefined)
  );
}
