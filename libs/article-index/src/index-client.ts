import { Client } from '@elastic/elasticsearch';

/** How to reach Elasticsearch. `@naba/config` makes it from the environment. */
export interface ArticleIndexSettings {
  /** Address, or those of several nodes: a node that does not answer is left out for a while. */
  readonly url: string | readonly string[];
  /** Authorities that may sign the certificates of the nodes, in PEM; without it those that Node knows. */
  readonly ca?: string | undefined;
  readonly auth?: { readonly apiKey: string } | { readonly username: string; readonly password: string } | undefined;
  readonly requestTimeoutMs: number;
  /** First part of the names of indices, aliases and templates. */
  readonly prefix: string;
  readonly shards: number;
  readonly replicas: number;
}

/**
 * A client whose requests end within `requestTimeoutMs` and are sent once: callers know whether and when a request may be
 * sent again, and a client that retries by itself multiplies the load of a cluster that is already in trouble.
 */
export function createIndexClient(settings: Pick<ArticleIndexSettings, 'url' | 'ca' | 'auth' | 'requestTimeoutMs'>): Client {
  return new Client({
    nodes: [settings.url].flat(),
    ...(settings.ca !== undefined && { tls: { ca: settings.ca } }),
    ...(settings.auth && { auth: settings.auth }),
    requestTimeout: settings.requestTimeoutMs,
    maxRetries: 0,
  });
}
