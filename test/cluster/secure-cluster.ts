import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Client } from '@elastic/elasticsearch';
import { createIndexClient } from '@naba/article-index';
import { freePort, installServers, stackHome } from '@naba/local-stack';
import { serviceNames } from '../support/system';
import type { ServiceName } from '../support/system';
import type { KafkaAccess } from './answers';
import { createAuthority } from './certificates';
import { grantRights } from './grant-rights';
import type { Member, Secured } from './members';
import { openElasticsearchMember, openKafkaMember } from './members';

/** How many of each server; as many copies of everything. */
const size = 3;

export const users = [...serviceNames, 'operator'] as const;

/** Three brokers and three nodes behind TLS, with a user for each service that may do what docs/security.md says and no more. */
export interface SecureCluster {
  readonly brokers: readonly Member[];
  readonly nodes: readonly Member[];
  /** Access that may do everything. */
  readonly kafka: KafkaAccess;
  readonly client: Client;
  /** Variables of the environment by which a service, or the command line, reaches both. */
  environmentOf(name: ServiceName | 'operator'): Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts it, empty, on free ports of loopback. Whatever was started ends with this process, or where one does not come up. */
export async function startSecureCluster(say: (line: string) => void): Promise<SecureCluster> {
  const root = resolve(__dirname, '../..');
  const installation = await installServers({ root, home: stackHome(root), report: say });
  const folder = mkdtempSync(join(tmpdir(), 'naba-cluster-'));
  chmodSync(folder, 0o755); // Elasticsearch may run as another account
  const secured: Secured = {
    installation,
    folder,
    authority: createAuthority(folder),
    passwords: Object.fromEntries(['admin', ...users].map((user) => [user, randomBytes(12).toString('hex')])),
    ports: { kafka: await ports(3 * size), elasticsearch: await ports(2 * size) },
    size,
  };
  const places = Array.from({ length: size }, (_, place) => place);
  const members = await Promise.allSettled([
    ...places.map((place) => openKafkaMember(secured, place)),
    ...places.map((place) => openElasticsearchMember(secured, place)),
  ]);
  const started = members.flatMap((member) => (member.status === 'fulfilled' ? [member.value] : []));
  const endings: (() => Promise<unknown>)[] = started.map((member) => () => member.stop());
  const stop = async (): Promise<void> => {
    await Promise.all(endings.map((end) => end().catch(() => undefined)));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const failed = members.find((member) => member.status === 'rejected');
    if (failed) throw failed.reason;
    const kafka = accessToKafka(secured, 'admin');
    const client = createIndexClient({
      url: secured.ports.elasticsearch.slice(0, size).map((port) => `https://127.0.0.1:${port}`),
      ca: secured.authority.certificate,
      auth: { username: 'admin', password: secured.passwords['admin']! },
      requestTimeoutMs: 30_000,
    });
    endings.push(() => client.close());
    const keys = await grantRights(kafka, client, users);
    return {
      brokers: started.slice(0, size),
      nodes: started.slice(size),
      kafka,
      client,
      environmentOf: (name) => environmentOf(secured, name, keys.get(name)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ports(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) found.add(await freePort());
  return [...found];
}

function accessToKafka({ ports, passwords, authority }: Secured, user: string): KafkaAccess {
  return {
    brokers: ports.kafka.slice(0, size).map((port) => `127.0.0.1:${port}`),
    ssl: { ca: authority.certificate },
    sasl: { mechanism: 'scram-sha-512', username: user, password: passwords[user]! },
  };
}

/** Secrets stand in files, as operators have them. */
function environmentOf(
  { folder, authority, ...secured }: Secured,
  user: string,
  key: string | undefined,
): Record<string, string> {
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const ca = file('authority.pem', authority.certificate);
  const { brokers, sasl } = accessToKafka({ folder, authority, ...secured }, user);
  return {
    KAFKA_BROKERS: brokers.join(','),
    KAFKA_SSL: 'true',
    KAFKA_SSL_CA_FILE: ca,
    KAFKA_SASL_USERNAME: user,
    KAFKA_SASL_PASSWORD_FILE: file(`${user}.password`, sasl.password),
    ELASTICSEARCH_URL: secured.ports.elasticsearch
      .slice(0, size)
      .map((port) => `https://127.0.0.1:${port}`)
      .join(','),
    ELASTICSEARCH_CA_FILE: ca,
    ...(key !== undefined && { ELASTICSEARCH_API_KEY_FILE: file(`${user}.key`, key) }),
    ARTICLE_INDEX_SHARDS: String(size),
    ARTICLE_INDEX_REPLICAS: '1',
  };
}
