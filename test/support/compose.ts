import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isDockerAnswering } from '../../libs/local-stack/src';
import { repository } from './system';

/** The images of docker-compose.yml that nobody here builds, by their variables, with those that test/images builds in their place. */
const standIns = {
  KAFKA_IMAGE: 'naba-standin/kafka',
  ELASTICSEARCH_IMAGE: 'naba-standin/elasticsearch',
  KIBANA_IMAGE: 'naba-standin/kibana',
  NODE_IMAGE: 'naba-standin/node',
} as const;

const has = (...args: string[]): boolean => spawnSync('docker', args, { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** Why everything cannot run by Compose here; undefined where it can. */
export function whyNotByCompose(): string | undefined {
  if (!isDockerAnswering()) return 'no Docker engine answers';
  if (!has('compose', 'version')) return 'Docker Compose 2 is not there';
  const missing = Object.values(standIns).find((image) => !has('image', 'inspect', image));
  if (missing === undefined || has('manifest', 'inspect', 'apache/kafka:4.3.1')) return undefined;
  return `no image registry answers, and ${missing} is not built (test/images/build.sh)`;
}

export interface ComposedSystem {
  readonly ingestUrl: string;
  readonly searchUrl: string;
  readonly kibanaUrl: string;
  /** Runs `docker compose ARGS`; throws with what it said when it fails. */
  compose(...args: string[]): string;
  /** Ends everything and removes its data. */
  remove(): void;
}

/** Starts docker-compose.yml as a project of its own on free ports, and waits until all is healthy. */
export async function startByCompose(): Promise<ComposedSystem> {
  const names = ['KAFKA', 'ELASTICSEARCH', 'KIBANA', 'INGEST', 'SEARCH', 'COLLECTOR'] as const;
  const ports = new Map<(typeof names)[number], number>();
  for (const name of names) ports.set(name, await freePort());
  const isOffline = !has('manifest', 'inspect', 'apache/kafka:4.3.1');
  const env = {
    ...process.env,
    ...(isOffline && { ...standIns, BUILD_NETWORK: 'host' }),
    COMPOSE_PROJECT_NAME: `naba-test-${randomBytes(3).toString('hex')}`,
    ELASTICSEARCH_HEAP_MB: '512',
    ...Object.fromEntries([...ports].map(([name, port]) => [`${name}_PORT`, String(port)])),
  };
  const compose = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('docker', ['compose', ...args], { cwd: repository, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`docker compose ${args.join(' ')} ended with ${status}:\n${stderr.slice(-4_000)}`);
    return stdout;
  };
  const url = (name: (typeof names)[number]): string => `http://localhost:${ports.get(name)}`;
  const remove = (): void => void compose('down', '--volumes', '--timeout', '10', '--rmi', 'local');
  try {
    compose('up', '--detach', '--wait', '--wait-timeout', '300');
  } catch (error) {
    remove();
    throw error;
  }
  return { ingestUrl: url('INGEST'), searchUrl: url('SEARCH'), kibanaUrl: url('KIBANA'), compose, remove };
}

/** Asks until the answer is yes; an address that does not answer yet is a no. */
export async function untilYes(what: string, ask: () => Promise<boolean>, withinMs: number): Promise<number> {
  const startedAt = Date.now();
  while (!(await ask().catch(() => false))) {
    if (Date.now() - startedAt > withinMs) throw new Error(`not within ${withinMs} ms: ${what}`);
    await sleep(200);
  }
  return Date.now() - startedAt;
}
