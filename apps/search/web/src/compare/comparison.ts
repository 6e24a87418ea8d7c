import type { SearchState } from '../search/search-state';
import { fromParameters, toFilterParameters } from '../search/search-state';

/** Two queries side by side, among the articles that the filters of a search keep. It lives in the address. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly within: SearchState;
}

export function toComparison(parameters: URLSearchParams): Comparison {
  const [first = '', second = ''] = parameters.getAll('q').map((q) => q.trim());
  return { first, second, within: { ...fromParameters(parameters), q: '' } };
}

/** Its queries and filters, for the page and for the API; a query without words is left out. */
export function toComparisonParameters({ first, second, within }: Comparison): URLSearchParams {
  const parameters = toFilterParameters({ ...within, q: '' });
  for (const q of [first, second]) if (q.trim() !== '') parameters.append('q', q.trim());
  return parameters;
}

export function toComparePath(comparison: Comparison): string {
  const parameters = toComparisonParameters(comparison).toString();
  return parameters === '' ? '/compare' : `/compare?${parameters}`;
}
