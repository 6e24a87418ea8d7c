import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startElasticsearch, startKafka } from '@naba/local-stack';
import type { installServers, StartOptions } from '@naba/local-stack';
import { restartable } from '../support/servers.local';
import type { TestServer } from '../support/test-server';
import type { Identity } from './certificates';
import { answersAsBroker, answersAsNode } from './answers';
import type { Credentials } from './answers';

/** What the members of one cluster share. */
export interface Secured extends Credentials {
  readonly installation: Awaited<ReturnType<typeof installServers>>;
  readonly folder: string;
  /** Of brokers and nodes for clients, then for each other, then of the brokers' controllers. */
  readonly ports: { readonly kafka: readonly number[]; readonly elasticsearch: readonly number[] };
  readonly size: number;
}

/** A server of the cluster: it can be ended and started again by itself. */
export interface Member extends TestServer {
  /** As the cluster knows it: the broker's number, the node's name. */
  readonly name: string;
  readonly port: number;
  /** Puts another certificate of the same authority in the place of its own. A node takes it at once, a broker at its next start. */
  renewCertificate(): void;
  /** Of the certificate that it shall show. */
  fingerprint(): string;
}

/** Shares the command name of all certificates: brokers and controllers know each other by it. */
const memberName = 'member';

/** A broker and controller: clients over TLS with SCRAM, brokers and controllers over TLS with certificates on both sides. */
export async function openKafkaMember(secured: Secured, place: number): Promise<Member> {
  const { installation, authority, passwords, ports, size } = secured;
  const number = place + 1;
  const dataDir = join(secured.folder, `kafka-${number}`);
  const address = (kind: number, member: number): string => `127.0.0.1:${ports.kafka[kind * size + member]!}`;
  const members = Array.from({ length: size }, (_, member) => member);
  let identity = authority.issue(memberName);
  const names = ['CLIENTS', 'BROKERS', 'CONTROLLER'].map((name, kind) => `${name}://${address(kind, place)}`);
  const settings = {
    'node.id': number,
    listeners: names.join(','),
    'advertised.listeners': names.slice(0, 2).join(','),
    'listener.security.protocol.map': 'CLIENTS:SASL_SSL,BROKERS:SSL,CONTROLLER:SSL',
    'inter.broker.listener.name': 'BROKERS',
    'controller.quorum.bootstrap.servers': undefined,
    'controller.quorum.voters': members.map((member) => `${member + 1}@${address(2, member)}`).join(','),
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': join(dataDir, 'own.pem'),
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': join(dataDir, 'authority.pem'),
    'listener.name.brokers.ssl.client.auth': 'required',
    'listener.name.controller.ssl.client.auth': 'required',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'listener.name.clients.scram-sha-512.sasl.jaas.config': 'org.apache.kafka.common.security.scram.ScramLoginModule required;',
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:CN=${memberName};User:admin`,
    'offsets.topic.replication.factor': size,
    'offsets.topic.num.partitions': 6,
    'transaction.state.log.replication.factor': size,
    'transaction.state.log.min.isr': 2,
    'min.insync.replicas': 2,
    'controlled.shutdown.enable': true,
  };
  const scram = Object.entries(passwords).map(([user, password]) => `SCRAM-SHA-512=[name=${user},password=${password}]`);
  const files = (): Record<string, string> => ({
    'own.pem': identity.key + identity.certificate,
    'authority.pem': authority.certificate,
  });
  const port = ports.kafka[place]!;
  const server = await restartable(() =>
    startKafka(installation, {
      ...placeOf(dataDir, port),
      heapMiB: 384,
      settings,
      files: files(),
      formatArguments: ['-t', clusterId, ...scram.flatMap((entry) => ['--add-scram', entry])],
      isReady: () => answersAsBroker(secured, number, port),
    }),
  );
  return {
    ...server,
    name: String(number),
    port,
    renewCertificate: () => {
      identity = authority.issue(memberName);
    },
    fingerprint: () => identity.fingerprint,
  };
}

/** A node: TLS to clients and between nodes, users in a file, API keys. */
export async function openElasticsearchMember(secured: Secured, place: number): Promise<Member> {
  const { installation, authority, passwords, ports, size } = secured;
  const name = `node-${place + 1}`;
  const dataDir = join(secured.folder, name);
  let identity = authority.issue(memberName);
  const port = ports.elasticsearch[place]!;
  const sides: NonNullable<StartOptions['settings']> = Object.fromEntries<string | boolean>(
    ['http', 'transport'].flatMap((side) => [
      [`xpack.security.${side}.ssl.enabled`, true],
      [`xpack.security.${side}.ssl.key`, 'own.key'],
      [`xpack.security.${side}.ssl.certificate`, 'own.pem'],
      [`xpack.security.${side}.ssl.certificate_authorities`, 'authority.pem'],
    ]),
  );
  const seeds = ports.elasticsearch.slice(size).map((each) => `127.0.0.1:${each}`);
  const settings = {
    'cluster.name': 'naba-cluster',
    'node.name': name,
    'transport.port': ports.elasticsearch[size + place]!,
    'discovery.type': undefined,
    'discovery.seed_hosts': seeds.join(','),
    'cluster.initial_master_nodes': Array.from({ length: size }, (_, each) => `node-${each + 1}`).join(','),
    'xpack.security.enabled': true,
    'xpack.security.authc.api_key.enabled': true,
    'xpack.security.transport.ssl.verification_mode': 'full',
    // Copies go to a node that comes back as soon as they can.
    'resource.reload.interval.high': '1s',
    ...sides,
  };
  const files = (of: Identity): Record<string, string> => ({
    'own.key': of.key,
    'own.pem': of.certificate,
    'authority.pem': authority.certificate,
  });
  const server = await restartable(() =>
    startElasticsearch(installation, {
      ...placeOf(dataDir, port),
      heapMiB: 768,
      jvmFlags: ['-XX:TieredStopAtLevel=1'],
      settings,
      files: { ...files(identity), users: `admin:${hashOf(passwords['admin']!)}\n`, users_roles: 'superuser:admin\n' },
      isReady: () => answersAsNode(secured, port),
    }),
  );
  return {
    ...server,
    name,
    port,
    renewCertificate: () => {
      identity = authority.issue(memberName);
      for (const [file, text] of Object.entries(files(identity))) writeFileSync(join(dataDir, 'config', file), text);
    },
    fingerprint: () => identity.fingerprint,
  };
}

/** All brokers are formatted with the same. */
const clusterId = 'NabaTrialCluster000000';

function placeOf(dataDir: string, port: number): StartOptions {
  return { lifetime: 'attached', dataDir, logFile: `${dataDir}.log`, port };
}

/** As Elasticsearch's files of users have it: PBKDF2 with SHA-512. */
function hashOf(password: string): string {
  const rounds = 10_000;
  const salt = randomBytes(32);
  return `{PBKDF2}${rounds}$${salt.toString('base64')}$${pbkdf2Sync(password, salt, rounds, 32, 'sha512').toString('base64')}`;
}
