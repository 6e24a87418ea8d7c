import createClient from 'openapi-fetch';
import type { Client, ClientOptions } from 'openapi-fetch';
import type { components as CollectorComponents, paths as CollectorPaths } from './collector-api';
import type { components as IngestComponents, paths as IngestPaths } from './ingest-api';
import type { components as SearchComponents, paths as SearchPaths } from './search-api';

export type SearchSchemas = SearchComponents['schemas'];
export type CollectorSchemas = CollectorComponents['schemas'];
export type IngestSchemas = IngestComponents['schemas'];

/**
 * A typed client of the search API: `await client.GET('/v1/articles', { params: { query: { q: 'rain' } } })` gives `data`, or `error`,
 * which is a problem with a `code`. It throws only where the service cannot be reached.
 *
 * @param baseUrl for example http://localhost:3000
 */
export function createSearchClient(baseUrl: string, options: Omit<ClientOptions, 'baseUrl'> = {}): Client<SearchPaths> {
  return createClient<SearchPaths>({ ...options, baseUrl });
}

/** Likewise of the ingest API, for example http://localhost:3001. */
export function createIngestClient(baseUrl: string, options: Omit<ClientOptions, 'baseUrl'> = {}): Client<IngestPaths> {
  return createClient<IngestPaths>({ ...options, baseUrl });
}

/** Likewise of the collector's API, for example http://localhost:3004. */
export function createCollectorClient(baseUrl: string, options: Omit<ClientOptions, 'baseUrl'> = {}): Client<CollectorPaths> {
  return createClient<CollectorPaths>({ ...options, baseUrl });
}
