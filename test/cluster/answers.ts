import { createIndexClient } from '@naba/article-index';
import { Kafka, logLevel } from 'kafkajs';
import type { Admin } from 'kafkajs';
import type { Authority } from './certificates';

/** What asking a member needs. */
export interface Credentials {
  readonly authority: Authority;
  /** By user; `admin` may do everything. */
  readonly passwords: Readonly<Record<string, string>>;
}

/** Access as a user, in a shape that kafkajs takes as well as `KafkaSettings`. */
export interface KafkaAccess {
  readonly brokers: string[];
  readonly ssl: { readonly ca: string };
  readonly sasl: { readonly mechanism: 'scram-sha-512'; readonly username: string; readonly password: string };
}

/** Asks Kafka over a connection of its own. */
export async function withAdmin<T>(access: KafkaAccess, ask: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = new Kafka({ ...access, clientId: 'cluster', logLevel: logLevel.NOTHING }).admin({ retry: { retries: 5 } });
  try {
    await admin.connect();
    return await ask(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** Whether the cluster counts this broker among its own, asked at the broker itself. */
export async function answersAsBroker({ authority, passwords }: Credentials, number: number, port: number): Promise<boolean> {
  const access: KafkaAccess = {
    brokers: [`127.0.0.1:${port}`],
    ssl: { ca: authority.certificate },
    sasl: { mechanism: 'scram-sha-512', username: 'admin', password: passwords['admin']! },
  };
  return withAdmin(access, (admin) => admin.describeCluster()).then(
    ({ brokers }) => brokers.some(({ nodeId }) => nodeId === number),
    () => false,
  );
}

/** Whether this node has joined a cluster with a master. */
export async function answersAsNode({ authority, passwords }: Credentials, port: number): Promise<boolean> {
  const client = createIndexClient({
    url: `https://127.0.0.1:${port}`,
    ca: authority.certificate,
    auth: { username: 'admin', password: passwords['admin']! },
    requestTimeoutMs: 5_000,
  });
  try {
    return !(await client.cluster.health({ timeout: '2s', wait_for_status: 'yellow' })).timed_out;
  } catch {
    return false;
  } finally {
    await client.close();
  }
}
