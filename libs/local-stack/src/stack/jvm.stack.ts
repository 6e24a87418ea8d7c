import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { copyToOutput } from '../process/child-output';
import { isElasticsearchReady, startElasticsearch } from '../servers/elasticsearch.server';
import { withFileLock } from '../process/file-lock';
import { installServers } from '../install/install';
import type { Installation } from '../install/install';
import { isKafkaReady } from '../servers/kafka.probe';
import { startKafka } from '../servers/kafka.server';
import { LocalStackError } from '../local-stack.error';
import { loopback } from '../machine/ports';
import type { RunningServer, StartOptions } from '../process/running-server';
import { stackServices } from './stack';
import type { ServiceStatus, Stack, StackOptions, StackService } from './stack';
import { stackHome } from '../machine/stack-home';
import { StackRecords } from './stack-records';
import type { ServerRecord } from './stack-records';
import { stopProcess } from '../process/supervisor';
import type { ServerLifetime } from '../process/supervisor';

const readyDeadlineMs = 120_000;

interface ServiceKind {
  readonly start: (installation: Installation, options: StartOptions) => Promise<RunningServer>;
  readonly isReady: (port: number) => Promise<boolean>;
  readonly address: (port: number) => string;
  readonly variable: string;
}

const kinds: Readonly<Record<StackService, ServiceKind>> = {
  kafka: { start: startKafka, isReady: isKafkaReady, address: (port) => `${loopback}:${port}`, variable: 'KAFKA_PORT' },
  elasticsearch: {
    start: startElasticsearch,
    isReady: (port) => isElasticsearchReady(`http://${loopback}:${port}`),
    address: (port) => `http://${loopback}:${port}`,
    variable: 'ELASTICSEARCH_PORT',
  },
};

/** Opens the stack of local JVMs: data, logs and records below the home of the repository. */
export function openJvmStack(options: StackOptions): Stack {
  const home = stackHome(options.root);
  const records = new StackRecords(join(home.run, 'stack.json'));
  const ports: Readonly<Record<StackService, number>> = { kafka: options.kafkaPort, elasticsearch: options.elasticsearchPort };
  const heaps = { kafka: options.kafkaHeapMiB, elasticsearch: options.elasticsearchHeapMiB };
  const logFile = (service: StackService) => join(home.logs, `${service}.log`);
  const exclusively = <T>(action: () => Promise<T>) =>
    withFileLock(join(home.run, 'stack.lock'), action, (pid) =>
      options.report?.(`Waiting for process ${pid}, which is changing the stack…`),
    );

  /** Waits for a server that somebody else is starting; false when it ends instead. */
  async function becomesReady(service: StackService, running: ServerRecord): Promise<boolean> {
    const end = Date.now() + readyDeadlineMs;
    while (!(await kinds[service].isReady(running.port))) {
      if (!records.find(service)) return false;
      if (Date.now() > end) {
        throw new LocalStackError(
          `${service} (process ${running.pid}) runs but does not answer.`,
          'Stop it: npm run naba -- down',
        );
      }
      await delay(200);
    }
    return true;
  }

  /** Returns the server that this call started, or undefined when it ran already. */
  async function bringUp(
    service: StackService,
    installation: Installation,
    lifetime: ServerLifetime,
  ): Promise<RunningServer | undefined> {
    const { start, address, variable } = kinds[service];
    const port = ports[service];
    const running = records.find(service);
    if (running && running.port !== port) {
      throw new LocalStackError(
        `${service} of this stack runs at ${address(running.port)}, but ${variable} asks for port ${port}.`,
        'Stop it first: npm run naba -- down',
      );
    }
    if (running && (await becomesReady(service, running))) return undefined;
    const heapMiB = heaps[service];
    return start(installation, {
      dataDir: join(home.data, service),
      logFile: logFile(service),
      port,
      lifetime,
      ...(heapMiB === undefined ? {} : { heapMiB }),
      onLaunch: (identity) => {
        records.put(service, { ...identity, port });
      },
    });
  }

  async function up(lifetime: ServerLifetime) {
    if (home.elsewhereBecause) options.report?.(`${home.elsewhereBecause} The servers and their data live in ${home.path}.`);
    const installation = await installServers({ ...options, home });
    const results = await Promise.allSettled(stackServices.map((service) => bringUp(service, installation, lifetime)));
    const started = results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
    const stop = async () => {
      await Promise.all(started.map((server) => server.stop()));
    };
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) {
      await stop();
      throw failed.reason;
    }
    return { kafka: kinds.kafka.address(ports.kafka), elasticsearch: kinds.elasticsearch.address(ports.elasticsearch), stop };
  }

  async function down() {
    const running = stackServices.flatMap((service) => records.find(service) ?? []);
    await Promise.all(running.map(stopProcess));
    records.clear();
  }

  async function statusOf(service: StackService): Promise<ServiceStatus> {
    const record = records.find(service);
    const address = kinds[service].address(record?.port ?? ports[service]);
    if (!record) return { service, state: 'stopped', address };
    const state = (await kinds[service].isReady(record.port)) ? 'running' : 'starting';
    return { service, state, address, pid: record.pid };
  }

  return {
    kind: 'local',
    up: (lifetime) => exclusively(() => up(lifetime)),
    down: () => exclusively(down),
    status: () => Promise.all(stackServices.map(statusOf)),
    logs: async ({ services = stackServices, lines, follow }) => {
      const files = services.map(logFile).filter((file) => existsSync(file));
      if (files.length === 0) options.report?.('There are no logs yet: nothing was started.');
      else await copyToOutput('tail', ['-n', String(lines), ...(follow ? ['-F'] : []), ...files], options.root);
    },
    reset: () =>
      exclusively(async () => {
        await down();
        for (const service of stackServices) {
          rmSync(join(home.data, service), { recursive: true, force: true });
          rmSync(logFile(service), { force: true });
        }
      }),
  };
}
