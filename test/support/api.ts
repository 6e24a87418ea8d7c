import type { SearchAnswer } from '../../apps/search/src/answer/search-answer';
import type { System } from './system';

/** Answer of `POST /v1/articles`. */
export interface Accepted {
  readonly id: string;
  readonly revision: number;
}

/** Submits one article and expects that it is accepted. */
export async function submit(system: System, article: object): Promise<Accepted> {
  const response = await fetch(`${system.ingestUrl}/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(article),
  });
  if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as Accepted;
}

export async function search(system: System, parameters: Record<string, string>): Promise<SearchAnswer> {
  const response = await fetch(`${system.searchUrl}/v1/articles?${new URLSearchParams(parameters).toString()}`);
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as SearchAnswer;
}

/** Ids of the articles that a query finds. */
export async function idsOf(system: System, q: string): Promise<string[]> {
  return (await search(system, { q, limit: '100' })).articles.map(({ id }) => id);
}
