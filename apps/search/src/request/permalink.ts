import type { SearchRequest } from './search-request';

/** Parameters that choose and order articles, as an address has them; those at their defaults are left out. */
function toParameters(request: SearchRequest): URLSearchParams {
  const { q, lang, source, topic, entity, place, author, from, to, box, sort, fold, timeline } = request;
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const [name, values] of Object.entries({ lang, source, topic, entity, place, author }))
    for (const value of values) parameters.append(name, value);
  if (from !== undefined) parameters.set('from', from);
  if (to !== undefined) parameters.set('to', to);
  if (box !== undefined) parameters.set('box', [box.west, box.south, box.east, box.north].join(','));
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (!fold) parameters.set('fold', 'false');
  if (timeline !== 'auto') parameters.set('timeline', timeline);
  return parameters;
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
