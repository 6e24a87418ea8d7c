import type { SearchAnswer } from '../../src/query/search-answer';

/** What is searched for. It lives in the address, so a search can be kept, shared and gone back to. */
export interface SearchState {
  readonly q: string;
  readonly sort: 'relevance' | 'newest' | 'oldest';
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
}

export const filterNames = ['lang', 'source', 'topic', 'entity'] as const;
export type FilterName = (typeof filterNames)[number];

export const emptyState: SearchState = { q: '', sort: 'relevance', filters: { lang: [], source: [], topic: [], entity: [] } };

export function toParameters(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.q !== '') parameters.set('q', state.q);
  const sort = state.q === '' && state.sort === 'relevance' ? 'newest' : state.sort;
  if (sort !== 'relevance') parameters.set('sort', sort);
  for (const name of filterNames) for (const value of state.filters[name]) parameters.append(name, value);
  return parameters;
}

export function fromParameters(parameters: URLSearchParams): SearchState {
  const sort = parameters.get('sort');
  return {
    q: parameters.get('q') ?? '',
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    filters: {
      lang: parameters.getAll('lang'),
      source: parameters.getAll('source'),
      topic: parameters.getAll('topic'),
      entity: parameters.getAll('entity'),
    },
  };
}

/** Switches one filter value on or off. */
export function toggle(state: SearchState, name: FilterName, value: string): SearchState {
  const values = state.filters[name];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [name]: next } };
}

/** Asks the API. Throws an Error with the API's own explanation, which names the position of a mistake in the query. */
export async function searchArticles(state: SearchState, cursor: string | undefined, signal: AbortSignal): Promise<SearchAnswer> {
  const parameters = toParameters(state);
  if (cursor !== undefined) parameters.set('cursor', cursor);
  const response = await fetch(`v1/articles?${parameters.toString()}`, { signal });
  if (response.ok) return (await response.json()) as SearchAnswer;
  const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
  throw new QueryRefused(problem.code === 'QUERY_INVALID' ? problem.detail : undefined);
}

/** The search was not answered; `explanation` is there when the query itself is at fault. */
export class QueryRefused extends Error {
  constructor(readonly explanation: string | undefined) {
    super(explanation ?? 'The search does not answer.');
  }
}
