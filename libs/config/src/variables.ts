import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One environment variable: what it means, what it may be, and whether it is a secret that a file may hold instead. */
export interface Variable<T = unknown> {
  readonly schema: z.ZodType<T>;
  readonly about: string;
  readonly secret?: true;
}

const port = (value: number): z.ZodType<number> => z.coerce.number().int().min(1).max(65_535).default(value);
const milliseconds = (value: number): z.ZodType<number> => z.coerce.number().int().min(1).default(value);
const count = (value: number, min = 1): z.ZodType<number> => z.coerce.number().int().min(min).default(value);
const optionalText = z.string().min(1).optional();
const url = (value: string): z.ZodType<string> => z.url({ protocol: /^https?$/ }).default(value);
const hosts = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((item) => item.trim() || []))
  .pipe(z.array(z.string().regex(/^[^\s/]+$/, 'must be hosts or host:port, separated by commas')));
const list = (value: string): z.ZodType<string[]> =>
  z
    .string()
    .default(value)
    .transform((text) => text.split(',').map((item) => item.trim()))
    .pipe(z.array(z.string().regex(/^[^\s:]+:\d+$/, 'must be host:port, several separated by commas')).min(1));

const urls = (value: string): z.ZodType<string[]> =>
  z
    .string()
    .default(value)
    .transform((text) => text.split(',').map((item) => item.trim()))
    .pipe(z.array(z.url({ protocol: /^https?$/ })).min(1));

/** The text of a file of certificates, for clients of servers whose certificates an own authority signs. */
const certificates = optionalText.transform((path, context) => {
  if (path === undefined) return undefined;
  try {
    const text = readFileSync(path, 'utf8');
    new X509Certificate(text);
    return text;
  } catch (error) {
    context.addIssue(`${path} holds no certificate in PEM that can be read (${(error as Error).message})`);
    return z.NEVER;
  }
});

const origins = z
  .string()
  .optional()
  .transform((text) => text?.split(',').map((item) => item.trim()) ?? [])
  .pipe(
    z.array(
      z
        .string()
        .refine(
          (origin) => origin === '*' || isOrigin(origin),
          'must be origins such as https://desk.example, separated by commas, or *',
        ),
    ),
  );

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Every variable that Naba reads, in the order of `.env.example`. A name outside this list with one of our prefixes stops the start. */
export const variables = {
  BIND_HOST: { schema: z.string().min(1).default('127.0.0.1'), about: 'Address on which the services listen.' },
  ALLOWED_HOSTS: {
    schema: optionalText.transform((text) => text?.split(',').map((name) => name.trim().toLowerCase())),
    about:
      'Names under which the services are asked, separated by commas, beside localhost and IP addresses. Without it, any name where BIND_HOST is no loopback address.',
  },
  API_KEYS: {
    schema: z.enum(['auto', 'required', 'off']).default('auto'),
    about: 'Whether the services ask for API keys (`naba keys create`); auto: where BIND_HOST is no loopback address.',
  },
  RATE_LIMITS: {
    schema: z.enum(['auto', 'on', 'off']).default('auto'),
    about: 'Whether each instance limits how often it is asked; auto: where BIND_HOST is no loopback address.',
  },
  RATE_LIMIT_PER_KEY: { schema: count(6_000), about: 'Requests a minute of one API key; a stream of articles is one.' },
  RATE_LIMIT_PER_ADDRESS: {
    schema: count(1_200),
    about: 'Requests a minute from one address without a key that is taken.',
  },
  SEARCH_PORT: { schema: port(3000), about: 'Port of the search page and API.' },
  INGEST_PORT: { schema: port(3001), about: 'Port of the ingest API.' },
  ENRICHMENT_PORT: { schema: port(3002), about: "Port of enrichment's health and metrics." },
  INDEXER_PORT: { schema: port(3003), about: "Port of the indexer's health and metrics." },
  COLLECTOR_PORT: { schema: port(3004), about: 'Port of the collector API.' },
  CORS_ORIGINS: {
    schema: origins,
    about:
      'Origins whose pages may read the APIs in a browser, separated by commas, * for all; without it none but our own page.',
  },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    about: 'Least important level that is logged.',
  },
  SHUTDOWN_DEADLINE_MS: { schema: milliseconds(10_000), about: 'How long a stopping service may finish what it has begun.' },

  KAFKA_BROKERS: { schema: list('127.0.0.1:9092'), about: 'Bootstrap brokers, host:port, separated by commas.' },
  KAFKA_SSL: { schema: z.stringbool().default(false), about: 'Whether to speak TLS to the brokers.' },
  KAFKA_SSL_CA_FILE: {
    schema: certificates,
    about:
      'PEM file of the authorities that may sign the certificates of brokers, used when KAFKA_SSL is set; without it those that Node knows.',
  },
  KAFKA_SASL_MECHANISM: {
    schema: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).default('scram-sha-512'),
    about: 'SASL mechanism, used when KAFKA_SASL_USERNAME is set.',
  },
  KAFKA_SASL_USERNAME: { schema: optionalText, about: 'SASL user.' },
  KAFKA_SASL_PASSWORD: { schema: optionalText, about: 'SASL password.', secret: true },
  KAFKA_SESSION_TIMEOUT_MS: { schema: milliseconds(10_000), about: 'How long a silent consumer keeps its partitions.' },
  KAFKA_REQUEST_TIMEOUT_MS: { schema: milliseconds(10_000), about: 'How long one request to a broker may take.' },
  KAFKA_DELIVERY_TIMEOUT_MS: {
    schema: milliseconds(20_000),
    about: 'How long an event may wait for all in-sync replicas before its sender is told that the log is unavailable.',
  },
  KAFKA_SILENCE_LIMIT_MS: {
    schema: milliseconds(300_000),
    about: 'How long Kafka may leave a publishing service without an answer before it is not live, so that it is started again.',
  },
  KAFKA_MAX_PENDING_BYTES: {
    schema: count(64 * 1024 * 1024),
    about: 'Bytes of events that may wait for Kafka in one process before new ones are refused.',
  },

  ELASTICSEARCH_URL: {
    schema: urls('http://127.0.0.1:9200'),
    about: 'Address of Elasticsearch, or those of several nodes, separated by commas.',
  },
  ELASTICSEARCH_CA_FILE: {
    schema: certificates,
    about: 'PEM file of the authorities that may sign the certificates of its nodes; without it those that Node knows.',
  },
  ELASTICSEARCH_USERNAME: { schema: optionalText, about: 'User, where security is on.' },
  ELASTICSEARCH_PASSWORD: { schema: optionalText, about: 'Password of that user.', secret: true },
  ELASTICSEARCH_API_KEY: { schema: optionalText, about: 'API key, instead of user and password.', secret: true },
  ELASTICSEARCH_REQUEST_TIMEOUT_MS: { schema: milliseconds(30_000), about: 'How long one request to Elasticsearch may take.' },
  ARTICLE_INDEX_PREFIX: {
    schema: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')
      .default('naba'),
    about: 'First part of the names of indices, aliases and templates.',
  },
  ARTICLE_INDEX_SHARDS: { schema: count(1), about: 'Primary shards of a new index generation.' },
  ARTICLE_INDEX_REPLICAS: { schema: count(0, 0), about: 'Replicas of a new index generation.' },

  INGEST_DATA_DIR: {
    schema: optionalText,
    about: 'Folder of one ingest alone for what it would else read from Kafka again at each start.',
  },
  INGEST_BODIES_IN_FLIGHT_BYTES: {
    schema: count(64 * 1024 * 1024, 16 * 1024 * 1024),
    about: 'Bytes of bodies that are not answered yet, of all connections to one ingest together, from which it takes no more.',
  },
  INGEST_BODY_IDLE_MS: {
    schema: milliseconds(10_000),
    about: 'How long ingest waits for the next bytes of an article that has begun to come.',
  },
  INGEST_CONNECTION_IDLE_MS: {
    schema: milliseconds(120_000),
    about: 'How long nothing may move on a connection to ingest, in either direction: answers that nobody reads end with it.',
  },
  INGEST_URL: { schema: url('http://127.0.0.1:3001'), about: 'Where the command line, the collector and search find ingest.' },
  SEARCH_URL: { schema: url('http://127.0.0.1:3000'), about: 'Where the command line finds search.' },
  SEARCH_EXPORT_IDLE_MS: {
    schema: milliseconds(60_000),
    about: 'How long an export waits for a reader that takes nothing, before it is broken off and others have its place.',
  },
  KIBANA_URL: { schema: url('http://127.0.0.1:5601'), about: 'Where the command line finds Kibana.' },

  NABA_API_KEY: { schema: optionalText, about: 'API key that the command line sends.', secret: true },

  COLLECTOR_API_KEY: {
    schema: optionalText,
    about: 'API key that the collector sends to ingest, with the scope ingest:write.',
    secret: true,
  },
  COLLECTOR_URL: {
    schema: url('http://127.0.0.1:3004'),
    about: 'Where ingest, which has it fetch pages, search, for its page, and the command line find the collector.',
  },
  COLLECTOR_USER_AGENT: {
    schema: z.string().min(1).default('Naba/1 (news collector)'),
    about:
      'As the servers of feeds see the collector, and by its first word in their robots.txt; an address in it tells them who you are.',
  },
  COLLECTOR_TRUSTED_HOSTS: {
    schema: hosts,
    about: 'Hosts, or host:port, that the collector may fetch from although they lie in a private network; none by default.',
  },
  COLLECTOR_PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    about:
      'Address under which the hubs of feeds (WebSub) reach the collector from the internet; without it feeds are only polled.',
  },
  COLLECTOR_PUSH_SECRET: {
    schema: z.string().min(32, 'must have 32 characters at least, such as `openssl rand -hex 32` gives').optional(),
    about:
      'Of it the secrets are made by which hubs sign; needed with COLLECTOR_PUBLIC_URL, and the same for all collectors. A new one has all feeds subscribed again.',
    secret: true,
  },
  COLLECTOR_HOST_INTERVAL_MS: {
    schema: count(1_000, 0),
    about: 'Least time between two requests of the collector at one host, in milliseconds.',
  },

  NABA_STACK: {
    schema: z.enum(['auto', 'docker', 'local']).default('auto'),
    about: 'How `naba up` brings Kafka and Elasticsearch: Docker Compose, local JVMs, or whichever the machine can.',
  },
  KAFKA_PORT: { schema: port(9092), about: 'Port of the Kafka that `naba up` starts.' },
  KAFKA_HEAP_MB: { schema: count(512), about: 'Java heap of that Kafka, in MiB.' },
  ELASTICSEARCH_PORT: { schema: port(9200), about: 'Port of the Elasticsearch that `naba up` starts.' },
  ELASTICSEARCH_HEAP_MB: { schema: count(1024), about: 'Java heap of that Elasticsearch, in MiB.' },
  JAVA_HOME: { schema: optionalText, about: 'A JDK for them; without it the ones that the machine has are looked for.' },
  ES_JAVA_HOME: { schema: optionalText, about: 'A JDK of 21 or later for Elasticsearch alone.' },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;

/** The environment after validation: every variable with its type, defaults filled in. */
export type Environment = { readonly [N in VariableName]: z.output<(typeof variables)[N]['schema']> };
