import { createIndexClient } from '@naba/article-index';
import { articleIndexSettings, kafkaSettings, readEnvironment } from '@naba/config';
import type { TopicName } from '@naba/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { send } from '../support/kafka';
import type { ServiceName } from '../support/system';
import type { KafkaAccess } from './answers';
import { withAdmin } from './answers';
import type { SecureCluster } from './secure-cluster';

const foreign: readonly (readonly [ServiceName, TopicName])[] = [
  ['ingest', 'feed-states.v1'],
  ['enrichment', 'articles.raw.v1'],
  ['indexer', 'articles.enriched.v1'],
  ['collector', 'articles.raw.v1'],
  ['ingest', 'api-keys.v1'],
];

/**
 * Tries as each service what docs/security.md does not allow it, and as a stranger to come in at all.
 *
 * @returns how many attempts were refused
 * @throws Error with the first attempt that was not
 */
export async function tryMore(cluster: SecureCluster): Promise<number> {
  const accessOf = (name: ServiceName): KafkaAccess => {
    const { username, password } = kafkaSettings(environmentOf(name), name).sasl!;
    return { ...cluster.kafka, sasl: { mechanism: 'scram-sha-512', username, password } };
  };
  const environmentOf = (name: ServiceName): ReturnType<typeof readEnvironment> => readEnvironment(cluster.environmentOf(name));
  const client = (name: ServiceName): ReturnType<typeof createIndexClient> =>
    createIndexClient(articleIndexSettings(environmentOf(name)));
  const [ingest, search] = [client('ingest'), client('search')];
  const [node] = [environmentOf('ingest').ELASTICSEARCH_URL].flat();
  const { brokers, ssl, sasl } = accessOf('ingest');
  const connect = async (access: Partial<KafkaAccess>): Promise<void> => {
    const kafka = new Kafka({ brokers, ...access, clientId: 'stranger', logLevel: logLevel.NOTHING, retry: { retries: 0 } });
    const admin = kafka.admin();
    // Kafka tells its versions to everybody; the first true question is what it refuses.
    await admin
      .connect()
      .then(() => admin.describeCluster())
      .finally(() => admin.disconnect());
  };
  const attempts: Readonly<Record<string, readonly [reason: RegExp, attempt: () => Promise<unknown>]>> = {
    ...Object.fromEntries(
      foreign.map(([name, topic]) => [
        `${name} writes ${topic}`,
        [/not authorized|authorization/i, () => send(accessOf(name), topic, [{ key: 'k', value: '{}' }])] as const,
      ]),
    ),
    'ingest deletes a topic': [
      /not authorized|authorization/i,
      () => withAdmin(accessOf('ingest'), (admin) => admin.deleteTopics({ topics: ['articles.refused.v1'] })),
    ],
    'ingest writes the index': [/security_exception/, () => ingest.index({ index: 'naba-articles-write', document: {} })],
    'ingest reads the API keys': [/security_exception/, () => ingest.search({ index: 'naba-api-keys' })],
    'search deletes the index': [/security_exception/, () => search.indices.delete({ index: 'naba-articles-000001' })],
    'search writes the API keys': [/security_exception/, () => search.index({ index: 'naba-api-keys', document: {} })],
    'a stranger speaks to Kafka in clear': [/./, () => connect({})],
    'a stranger has no user in Kafka': [/./, () => connect({ ssl })],
    'a user has another password': [/auth/i, () => connect({ ssl, sasl: { ...sasl, password: 'guessed' } })],
    'a service does not know the authority of the brokers': [
      /certificate/i,
      () => connect({ sasl, ssl: {} as KafkaAccess['ssl'] }),
    ],
    'a service does not know the authority of the nodes': [
      /certificate/i,
      () => createIndexClient({ url: node!, requestTimeoutMs: 5_000 }).info(),
    ],
    'a stranger has no key for Elasticsearch': [
      /security_exception/,
      () => createIndexClient({ url: node!, ca: ssl.ca, requestTimeoutMs: 5_000 }).cluster.health(),
    ],
  };
  for (const [what, [reason, attempt]] of Object.entries(attempts)) {
    const refusal = await attempt().then(
      () => undefined,
      (error: unknown) => String(error),
    );
    if (refusal === undefined || !reason.test(refusal)) throw new Error(`${what}: ${refusal ?? 'was not refused'}`);
  }
  await Promise.all([ingest.close(), search.close()]);
  return Object.keys(attempts).length;
}
