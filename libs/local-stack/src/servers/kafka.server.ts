import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Installation } from '../install/install';
import { isKafkaReady } from './kafka.probe';
import { freePort, loopback, requireFreePort } from '../machine/ports';
import { toRunningServer, writeFiles } from '../process/running-server';
import type { RunningServer, StartOptions } from '../process/running-server';
import type { ServerCommand } from '../process/supervisor';

const readyDeadlineMs = 60_000;

export interface KafkaStartOptions extends StartOptions {
  /** How its storage is formatted at its first start; a quorum of its own where not given. */
  readonly formatArguments?: readonly string[];
}

/**
 * Starts the broker (KRaft, broker and controller in one process) and resolves when it serves consumer groups.
 * The address is `host:port`. Throws a LocalStackError when the port is busy or the broker does not come up.
 */
export async function startKafka(installation: Installation, options: KafkaStartOptions): Promise<RunningServer> {
  await requireFreePort(options.port, 'Kafka', 'KAFKA_PORT');
  const config = writeConfig(options, await freePort(options.port));
  const java = join(installation.kafka.javaHome, 'bin/java');
  const classpath = join(installation.kafka.home, 'lib/*');
  if (!existsSync(join(logDir(options), 'meta.properties'))) {
    const format = options.formatArguments ?? ['--standalone', '-t', clusterId()];
    execFileSync(java, ['-cp', classpath, 'kafka.tools.StorageTool', 'format', ...format, '-c', config], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }
  const command: ServerCommand = {
    name: 'kafka',
    command: java,
    args: [
      `-Xmx${options.heapMiB ?? 512}m`,
      // A broker mostly moves bytes: the better code of the second compiler saves less than compiling it costs on a small machine.
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      ...(options.jvmFlags ?? []),
      // Its 400 lines of configuration on each start would bury what matters.
      '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
      '-Dorg.slf4j.simpleLogger.showDateTime=true',
      '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
      '-Dorg.slf4j.simpleLogger.log.kafka.server=info',
      '-cp',
      classpath,
      'kafka.Kafka',
      config,
    ],
    env: { LANG: 'C.UTF-8' },
    cwd: options.dataDir,
    logFile: options.logFile,
  };
  return toRunningServer(command, options, `${loopback}:${options.port}`, () => isKafkaReady(options.port), readyDeadlineMs);
}

function logDir(options: StartOptions): string {
  return join(options.dataDir, 'log');
}

/** A random id; one that began with a dash would be read as an option. */
function clusterId(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8(bytes.readUInt8() & 0x7f);
  return bytes.toString('base64url');
}

/** One broker is its own quorum, so its controller may listen on another port at each start. */
function writeConfig(options: StartOptions, controllerPort: number): string {
  const listeners = `PLAINTEXT://${loopback}:${options.port},CONTROLLER://${loopback}:${controllerPort}`;
  const settings: NonNullable<StartOptions['settings']> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    listeners,
    'advertised.listeners': listeners,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.bootstrap.servers': `${loopback}:${controllerPort}`,
    'log.dirs': logDir(options),
    'auto.create.topics.enable': false,
    'message.max.bytes': 8 * 1024 * 1024,
    'log.cleaner.enable': true,
    // A broker that was killed comes back once its old session is over; with one broker, nobody else takes over meanwhile.
    'broker.session.timeout.ms': 2_000,
    'broker.heartbeat.interval.ms': 500,
    // One broker: internal topics cannot have more copies, and many partitions only slow the start.
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // Waiting for more group members is for clusters; here it only delays the first message by 3 s.
    'group.initial.rebalance.delay.ms': 0,
    ...options.settings,
  };
  mkdirSync(options.dataDir, { recursive: true });
  writeFiles(options.dataDir, options);
  const file = join(options.dataDir, 'server.properties');
  writeFileSync(
    file,
    Object.entries(settings)
      .flatMap(([key, value]) => (value === undefined ? [] : `${key}=${value}\n`))
      .join(''),
  );
  return file;
}
