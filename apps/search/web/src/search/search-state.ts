/** What is searched for. It lives in the address, so a search can be kept, shared and gone back to. */
export interface SearchState {
  readonly q: string;
  readonly sort: Sort;
  readonly filters: Filters;
  /** First and last day of publication. */
  readonly from?: string;
  readonly to?: string;
  /** Area as `west,south,east,north` in degrees. */
  readonly box?: string;
  readonly fold: boolean;
  /** Index generation of a lasting link. */
  readonly generation?: string;
}

export const sorts = ['relevance', 'newest', 'oldest', 'spread'] as const;
export type Sort = (typeof sorts)[number];

export const filterNames = ['lang', 'source', 'topic', 'entity', 'place', 'author'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

const noFilters: Filters = { lang: [], source: [], topic: [], entity: [], place: [], author: [] };
export const emptyState: SearchState = { q: '', sort: 'relevance', filters: noFilters, fold: true };

/** What narrows the search down, for every address that lists articles (search, export, stream). */
export function toFilterParameters(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.q !== '') parameters.set('q', state.q);
  for (const name of filterNames) for (const value of state.filters[name]) parameters.append(name, value);
  for (const name of ['from', 'to', 'box'] as const) {
    const value = state[name];
    if (value !== undefined) parameters.set(name, value);
  }
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
  const one = (name: string): string | undefined => parameters.get(name) ?? undefined;
  const [from, to, box, generation] = [one('from'), one('to'), one('box'), one('generation')];
  const filters = filterNames.reduce<Filters>((all, name) => ({ ...all, [name]: parameters.getAll(name) }), noFilters);
  return {
    q: one('q') ?? '',
    sort: sorts.find((sort) => sort === one('sort')) ?? 'relevance',
    filters,
    fold: one('fold') !== 'false',
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(box !== undefined && { box }),
    ...(generation !== undefined && { generation }),
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
  if (cursor !== undefined) parameters.set('cursor', cursor);
  return `/v1/articles?${parameters.toString()}`;
}

/** Switches one filter value on or off. */
export function toggle(state: SearchState, name: FilterName, value: string): SearchState {
  const values = state.filters[name];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [name]: next } };
}

/** Takes `from`, `to` or `box` away. */
export function without(state: SearchState, ...names: readonly ('from' | 'to' | 'box')[]): SearchState {
  const { from, to, box, ...rest } = state;
  const kept = Object.entries({ from, to, box }).filter(([name, value]) => value !== undefined && !names.some((n) => n === name));
  return { ...rest, ...Object.fromEntries(kept) };
}

export function isNarrowed(state: SearchState): boolean {
  return filterNames.some((name) => state.filters[name].length > 0) || [state.from, state.to, state.box].some(Boolean);
}
