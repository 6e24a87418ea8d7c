import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { freePort, installServers, stackHome, startElasticsearch, startKafka } from '../../libs/local-stack/src';
import type { RunningServer, StartOptions } from '../../libs/local-stack/src';
import type { TestServer, TestServers } from './test-server';

const root = resolve(__dirname, '../..');

/** Quick to start and small: several run beside each other on a laptop. */
const forTests = {
  lifetime: 'attached',
  kafka: { heapMiB: 384 },
  elasticsearch: { heapMiB: 512, jvmFlags: ['-XX:TieredStopAtLevel=1'] },
} as const;

export async function startLocalServers(wanted: { kafka?: boolean; elasticsearch?: boolean }): Promise<TestServers> {
  const installation = await installServers({
    root: root,
    home: stackHome(root),
    javaHome: process.env['JAVA_HOME'],
    elasticsearchJavaHome: process.env['ES_JAVA_HOME'],
    report: console.info,
  });
  const folder = mkdtempSync(join(tmpdir(), 'naba-test-'));
  chmodSync(folder, 0o755); // Elasticsearch may run as another account
  const place = async (name: 'kafka' | 'elasticsearch'): Promise<StartOptions> => ({
    ...forTests[name],
    lifetime: forTests.lifetime,
    dataDir: join(folder, name),
    logFile: join(folder, `${name}.log`),
    port: await freePort(),
  });
  const [kafkaPlace, elasticsearchPlace] = [await place('kafka'), await place('elasticsearch')];
  const started = await Promise.allSettled([
    wanted.kafka ? restartable(() => startKafka(installation, kafkaPlace)) : undefined,
    wanted.elasticsearch ? restartable(() => startElasticsearch(installation, elasticsearchPlace)) : undefined,
  ]);
  const stop = async () => {
    await Promise.all(started.map(async (result) => (result.status === 'fulfilled' ? result.value?.stop() : undefined)));
    rmSync(folder, { recursive: true, force: true });
  };
  const failed = started.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const [kafka, elasticsearch] = started.map((result) => (result.status === 'fulfilled' ? result.value : undefined));
  return {
    kafka: kafka && { ...kafka, brokers: kafka.address },
    elasticsearch: elasticsearch && { ...elasticsearch, url: elasticsearch.address },
    stop,
  };
}

/** A server that can be ended and started again. */
export async function restartable(start: () => Promise<RunningServer>): Promise<TestServer & { address: string }> {
  let server = await start();
  return {
    address: server.address,
    kill: () => server.kill(),
    freeze: () => signalGroup(server.pid, 'SIGSTOP'),
    thaw: () => signalGroup(server.pid, 'SIGCONT'),
    stop: () => server.stop(),
    restart: async () => {
      await server.stop();
      server = await start();
    },
  };
}

/** Each server leads a process group of its own. */
function signalGroup(leader: number, name: NodeJS.Signals): Promise<void> {
  process.kill(-leader, name);
  return Promise.resolve();
}
