import type { FilterName } from './filter-table';
import { filterNames } from './filter-table';
import type { SearchRequest } from './search-request';

/** Parameters that choose and order articles, as an address has them; those at their defaults are left out. */
function toParameters(request: SearchRequest): URLSearchParams {
  const { q, sort, fold, timeline } = request;
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const name of filterNames) for (const value of written(request[name])) parameters.append(name, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (!fold) parameters.set('fold', 'false');
  if (timeline !== 'auto') parameters.set('timeline', timeline);
  return parameters;
}

/** A filter's values as an address has them. */
function written(value: SearchRequest[FilterName]): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  return 'west' in value ? [[value.west, value.south, value.east, value.north].join(',')] : value;
}

/** What makes two requests pages of one search. */
export function searchKey(request: SearchRequest): string {
  return `${request.generation ?? ''}?${toParameters({ ...request, timeline: 'auto' }).toString()}`;
}

/** Address of the page, path and query, that shows this search in this index generation again. */
export function toPermalink(request: SearchRequest, generation: string): string {
  const parameters = toParameters(request);
  parameters.set('generation', generation);
  return `/?${parameters.toString()}`;
}
