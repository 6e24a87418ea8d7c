import type { AccessSettings } from '@naba/access';
import type { ArticleIndexSettings } from '@naba/article-index';
import type { KafkaSettings } from '@naba/messaging';
import type { Environment } from './variables';

/** The Kafka part of the environment, for one client. */
export function kafkaSettings(env: Environment, clientId: string): KafkaSettings {
  return {
    clientId,
    brokers: env.KAFKA_BROKERS,
    ssl: env.KAFKA_SSL && env.KAFKA_SSL_CA_FILE !== undefined ? { ca: env.KAFKA_SSL_CA_FILE } : env.KAFKA_SSL,
    sasl:
      env.KAFKA_SASL_USERNAME === undefined
        ? undefined
        : { mechanism: env.KAFKA_SASL_MECHANISM, username: env.KAFKA_SASL_USERNAME, password: env.KAFKA_SASL_PASSWORD ?? '' },
    sessionTimeoutMs: env.KAFKA_SESSION_TIMEOUT_MS,
    requestTimeoutMs: env.KAFKA_REQUEST_TIMEOUT_MS,
    deliveryTimeoutMs: env.KAFKA_DELIVERY_TIMEOUT_MS,
    silenceLimitMs: env.KAFKA_SILENCE_LIMIT_MS,
    maxPendingBytes: env.KAFKA_MAX_PENDING_BYTES,
  };
}

/** The Elasticsearch part of the environment. */
export function articleIndexSettings(env: Environment): ArticleIndexSettings {
  return {
    url: env.ELASTICSEARCH_URL,
    ca: env.ELASTICSEARCH_CA_FILE,
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

/** Under which names, beside `localhost` and IP addresses, the services are served, and pages of which origins may ask them. */
export function served({ ALLOWED_HOSTS, BIND_HOST, CORS_ORIGINS }: Environment): {
  readonly hosts: readonly string[] | 'any';
  readonly origins: readonly string[];
} {
  return { hosts: ALLOWED_HOSTS ?? (isLoopback(BIND_HOST) ? [] : 'any'), origins: CORS_ORIGINS };
}

/** Whether the services ask for keys and limit how often they are asked: by default where others than this machine reach them. */
export function accessSettings(env: Environment): AccessSettings {
  const isExposed = !isLoopback(env.BIND_HOST);
  const isOn = (choice: 'auto' | 'required' | 'on' | 'off'): boolean => (choice === 'auto' ? isExposed : choice !== 'off');
  return {
    isExposed,
    areKeysRequired: isOn(env.API_KEYS),
    limits: isOn(env.RATE_LIMITS) ? { perKey: env.RATE_LIMIT_PER_KEY, perAddress: env.RATE_LIMIT_PER_ADDRESS } : undefined,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
