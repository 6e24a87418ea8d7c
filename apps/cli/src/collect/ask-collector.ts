import { loadEnvironment } from '@naba/config';
import { authorization } from '../keys/authorization';
import { problemOf } from '../search/ask-search';

const deadlineMs = 90_000;

/**
 * Asks the collector's API.
 *
 * @returns the JSON of the answer; undefined where it has no body
 * @throws Error with the words of the problem, or with how to start the service where nobody answers
 */
export async function askCollector<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
  const url = new URL(path, loadEnvironment().COLLECTOR_URL);
  const request = {
    method,
    headers: { ...authorization(), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(deadlineMs),
  };
  const response = await fetch(url, request).catch((error: unknown) => {
    throw new Error(`The collector does not answer at ${url.origin}; start it with: npm start`, { cause: error });
  });
  const text = await response.text();
  if (!response.ok) throw new Error(problemOf(text));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
