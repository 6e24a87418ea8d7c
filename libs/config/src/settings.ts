import type { Environment } from './variables';

/** How to reach Kafka; the shape that `@naba/messaging` takes. Times in milliseconds. */
export interface KafkaConnection {
  readonly clientId: string;
  readonly brokers: string[];
  readonly ssl: boolean;
  readonly sasl:
    { readonly mechanism: Environment['KAFKA_SASL_MECHANISM']; readonly username: string; readonly password: string } | undefined;
  readonly sessionTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly deliveryTimeoutMs: number;
  readonly maxPendingBytes: number;
}

/** The Kafka part of the environment, for one client. */
export function kafkaSettings(env: Environment, clientId: string): KafkaConnection {
  return {
    clientId,
    brokers: env.KAFKA_BROKERS,
    ssl: env.KAFKA_SSL,
    sasl:
      env.KAFKA_SASL_USERNAME === undefined
        ? undefined
        : { mechanism: env.KAFKA_SASL_MECHANISM, username: env.KAFKA_SASL_USERNAME, password: env.KAFKA_SASL_PASSWORD ?? '' },
    sessionTimeoutMs: env.KAFKA_SESSION_TIMEOUT_MS,
    requestTimeoutMs: env.KAFKA_REQUEST_TIMEOUT_MS,
    deliveryTimeoutMs: env.KAFKA_DELIVERY_TIMEOUT_MS,
    maxPendingBytes: env.KAFKA_MAX_PENDING_BYTES,
  };
}

/** How to reach Elasticsearch, and what the article index is called there; the shape that `@naba/article-index` takes. */
export interface ArticleIndexConnection {
  readonly url: string;
  readonly auth: { readonly apiKey: string } | { readonly username: string; readonly password: string } | undefined;
  readonly requestTimeoutMs: number;
  readonly prefix: string;
  readonly shards: number;
  readonly replicas: number;
}

/** The Elasticsearch part of the environment. */
export function articleIndexSettings(env: Environment): ArticleIndexConnection {
  return {
    url: env.ELASTICSEARCH_URL,
    auth:
      env.ELASTICSEARCH_API_KEY !== undefined
        ? { apiKey: env.ELASTICSEARCH_API_KEY }
        : env.ELASTICSEARCH_USERNAME !== undefined
          ? { username: env.ELASTICSEARCH_USERNAME, password: env.ELASTICSEARCH_PASSWORD ?? '' }
          : undefined,
    requestTimeoutMs: env.ELASTICSEARCH_REQUEST_TIMEOUT_MS,
    prefix: env.ARTICLE_INDEX_PREFIX,
    shards: env.ARTICLE_INDEX_SHARDS,
    replicas: env.ARTICLE_INDEX_REPLICAS,
  };
}
