import type { FilterName } from '../../../src/request/filter-table';
import { byFilter, filterNames, filterTable } from '../../../src/request/filter-table';
import type { Sort } from '../../../src/request/sorts';
import { sortNames } from '../../../src/request/sorts';

/** What is searched for. It lives in the address, so a search can be kept, shared and gone back to. */
export interface SearchState {
  readonly q: string;
  readonly sort: Sort;
  readonly filters: Filters;
  readonly fold: boolean;
  /** Index generation of a lasting link. */
  readonly generation?: string;
}

/** The chosen values of each filter, as an address has them; a filter of days or of an area has one at most. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

export const emptyState: SearchState = { q: '', sort: 'relevance', filters: byFilter(() => []), fold: true };

/** What narrows the search down, for every address that lists articles (search, export, stream). */
export function toFilterParameters(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.q !== '') parameters.set('q', state.q);
  for (const name of filterNames) for (const value of state.filters[name]) parameters.append(name, value);
  return parameters;
}

/** The whole state; what is as usual is left out. */
export function toParameters(state: SearchState): URLSearchParams {
  const parameters = toFilterParameters(state);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (!state.fold) parameters.set('fold', 'false');
  if (state.generation !== undefined) parameters.set('generation', state.generation);
  return parameters;
}

export function fromParameters(parameters: URLSearchParams): SearchState {
  const generation = parameters.get('generation');
  return {
    q: parameters.get('q') ?? '',
    sort: sortNames.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    filters: byFilter((name) => parameters.getAll(name).slice(0, filterTable[name].kind === 'terms' ? undefined : 1)),
    fold: parameters.get('fold') !== 'false',
    ...(generation !== null && { generation }),
  };
}

/** Address of this search on the page. */
export function toSearchPath(state: SearchState): string {
  const parameters = toParameters(state).toString();
  return parameters === '' ? '/' : `/?${parameters}`;
}

/** Where the API answers it. Without words there is no relevance: the newest come first. */
export function toApiPath(state: SearchState, cursor?: string): string {
  const parameters = toParameters(state);
  if (state.q === '' && state.sort === 'relevance') parameters.set('sort', 'newest');
  parameters.set('show', 'card');
  if (cursor !== undefined) parameters.set('cursor', cursor);
  return `/v1/articles?${parameters.toString()}`;
}

/** Where the API gives the numbers over time of this search as CSV. */
export function toCountsPath(state: SearchState): string {
  const parameters = toParameters(state);
  parameters.set('of', 'timeline');
  return `/v1/articles/counts?${parameters.toString()}`;
}

/** Switches one filter value on or off. */
export function toggle(state: SearchState, name: FilterName, value: string): SearchState {
  const values = state.filters[name];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [name]: next } };
}

/** Adds one filter value to those that are on. */
export function narrow(state: SearchState, name: FilterName, value: string): SearchState {
  return state.filters[name].includes(value) ? state : toggle(state, name, value);
}

/** Filters whose values a query can name as well. */
const queryFields: readonly string[] = ['lang', 'topic', 'entity', 'place', 'source', 'author'];

export function canExclude(name: FilterName): boolean {
  return queryFields.includes(name);
}

/** Leaves out what has this value, by the query itself, where the reader sees it and can take it back. */
export function exclude(state: SearchState, name: FilterName, value: string): SearchState {
  const filters = { ...state.filters, [name]: state.filters[name].filter((other) => other !== value) };
  const q = /\bOR\b|\|/.test(state.q) ? `(${state.q})` : state.q;
  return { ...state, filters, q: `${q} -${name}:"${value.replaceAll('"', ' ')}"`.trim() };
}

/** Puts one value, or none, in place of what these filters had. */
export function choose(state: SearchState, values: Readonly<Partial<Record<FilterName, string | undefined>>>): SearchState {
  const chosen = Object.entries<string | undefined>(values).map(
    ([name, value]) => [name, value === undefined ? [] : [value]] as const,
  );
  return { ...state, filters: { ...state.filters, ...Object.fromEntries(chosen) } };
}

/** Address on the page of all articles that these filters keep. */
export function toFilterPath(values: Readonly<Partial<Record<FilterName, string>>>): string {
  return toSearchPath(choose(emptyState, values));
}

export function isNarrowed({ filters }: SearchState): boolean {
  return filterNames.some((name) => filters[name].length > 0);
}
