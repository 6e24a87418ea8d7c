import { connect } from 'node:tls';
import type { TopicName } from '@naba/contracts';
import { topicNames } from '@naba/contracts';
import { indexNames } from '@naba/article-index';
import { serviceNames } from '../support/system';
import type { System } from '../support/system';
import { withAdmin } from './answers';
import type { Member } from './members';
import type { SecureCluster } from './secure-cluster';
import { tryMore } from './try-more';
import { untilAnswer } from '../support/eventually';

/** What a scenario has in its hands while articles come in. */
export interface ClusterRun {
  readonly cluster: SecureCluster;
  /** Each with one instance of every service. */
  readonly systems: readonly System[];
  /** Numbers from 0 to 1 of the scenario's seed. */
  readonly random: () => number;
  /** Notes a fact for the report. */
  readonly note: (text: string) => void;
}

/** What is done to the cluster; it ends when the cluster is whole again. */
type Scenario = (run: ClusterRun) => Promise<void>;

const patienceMs = 180_000;
const flow = ['articles.raw.v1', 'articles.enriched.v1'] as const satisfies readonly TopicName[];

/** Every scenario by its name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'nothing-happens': () => Promise.resolve(),
  'more-than-allowed': async ({ cluster, note }) => {
    note(`${await tryMore(cluster)} attempts without a right were refused`);
  },
  'leader-killed': async ({ cluster, random, note }) => {
    const partitions = await partitionsOf(cluster, ['articles.raw.v1']);
    const { leader, partition } = partitions[Math.floor(random() * partitions.length)]!;
    const broker = cluster.brokers.find(({ name }) => name === String(leader))!;
    note(`broker ${broker.name}, leader of articles.raw.v1/${partition}`);
    await broker.kill();
    await untilAnswer(
      () => partitionsOf(cluster, flow),
      (found) => found.every((each) => each.leader !== leader && each.leader >= 0),
      patienceMs,
    );
    await broker.restart();
    await brokersAreWhole(cluster);
  },
  'brokers-rolled': ({ cluster }) => rollBrokers(cluster),
  'primary-killed': async ({ cluster, note }) => {
    const node = await holderOfPrimary(cluster);
    note(`${node.name}, with a primary of the article index`);
    await node.kill();
    await untilAnswer(
      () => cluster.client.cluster.health({ wait_for_status: 'yellow', timeout: '1s' }).catch(() => undefined),
      (health) => health?.number_of_nodes === cluster.nodes.length - 1 && health.status !== 'red',
      patienceMs,
    );
    await node.restart();
    await nodesAreWhole(cluster);
  },
  'nodes-rolled': async ({ cluster }) => {
    for (const node of cluster.nodes) {
      await node.restart();
      await nodesAreWhole(cluster);
    }
  },
  'certificates-renewed': async ({ cluster, note }) => {
    const members = [...cluster.brokers, ...cluster.nodes];
    for (const member of members) member.renewCertificate();
    for (const node of cluster.nodes) await showsItsCertificate(node);
    await rollBrokers(cluster);
    for (const member of members) await showsItsCertificate(member);
    note(`${members.length} certificates; nodes took theirs while they ran, brokers when rolled`);
  },
  'services-rolled': async ({ systems, note }) => {
    for (const name of serviceNames) for (const system of systems) await system.restart(name, 'SIGTERM');
    note(`${serviceNames.length} services, ${systems.length} instances of each, one after the other`);
  },
  'partitions-added': async ({ cluster, note }) => {
    const before = (await partitionsOf(cluster, ['articles.raw.v1'])).length;
    const count = 2 * before;
    await withAdmin(cluster.kafka, (admin) =>
      admin.createPartitions({ topicPartitions: flow.map((topic) => ({ topic, count })) }),
    );
    await brokersAreWhole(cluster);
    note(`${before} to ${count} in ${flow.join(' and ')}`);
  },
};

async function rollBrokers(cluster: SecureCluster): Promise<void> {
  for (const broker of cluster.brokers) {
    await broker.restart();
    await brokersAreWhole(cluster);
  }
}

interface Partition {
  readonly topic: string;
  readonly partition: number;
  readonly leader: number;
  readonly inSync: number;
}

async function partitionsOf(cluster: SecureCluster, topics: readonly TopicName[]): Promise<Partition[]> {
  const found = await withAdmin(cluster.kafka, (admin) => admin.fetchTopicMetadata({ topics: [...topics] }));
  return found.topics.flatMap(({ name, partitions }) =>
    partitions.map(({ partitionId, leader, isr }) => ({ topic: name, partition: partitionId, leader, inSync: isr.length })),
  );
}

/** Waits until each copy of each partition is in sync. */
async function brokersAreWhole(cluster: SecureCluster): Promise<void> {
  await untilAnswer(
    () => partitionsOf(cluster, topicNames).catch(() => []),
    (found) => found.length > 0 && found.every(({ inSync }) => inSync === cluster.brokers.length),
    patienceMs,
  );
}

/** Waits until all nodes are there and each copy of each shard is in use. */
export async function nodesAreWhole(cluster: SecureCluster): Promise<void> {
  await untilAnswer(
    () => cluster.client.cluster.health({ wait_for_status: 'green', timeout: '2s' }).catch(() => undefined),
    (health) => health?.number_of_nodes === cluster.nodes.length && health.status === 'green',
    patienceMs,
  );
}

async function holderOfPrimary({ client, nodes }: SecureCluster): Promise<Member> {
  const shards = await client.cat.shards({ index: indexNames('naba').write, format: 'json', h: ['prirep', 'node'] });
  const name = shards.find(({ prirep }) => prirep === 'p')?.node;
  const holder = nodes.find((node) => node.name === name);
  if (!holder) throw new Error(`No node of the cluster holds a primary: ${JSON.stringify(shards)}`);
  return holder;
}

/** Waits until a new connection is shown the certificate that the member should have. */
async function showsItsCertificate(member: Member): Promise<void> {
  await untilAnswer(
    () => shownBy(member.port),
    (fingerprint) => fingerprint === member.fingerprint(),
    60_000,
  );
}

function shownBy(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // Only looked at: whether it is trusted is for the services to say.
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
