import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@naba/local-stack';
import { until } from '../../support/eventually';
import type { Door } from './start-collector';

const repository = join(__dirname, '../../..');

/** A collector as a process of its own. */
export interface Instance extends Door {
  /** Feeds that it holds, by its metrics. */
  holds(): Promise<number>;
  /** All that it has logged. */
  log(): string;
  end(signal: NodeJS.Signals): Promise<void>;
}

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

/** Starts one on a free port, and waits until it is ready. What is left of them ends with the test file. */
export async function startCollectorProcess(
  kafka: string,
  ingestUrl: string,
  overrides: Readonly<Record<string, string>> = {},
): Promise<Instance> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', join(repository, 'apps/collector/src/main.ts')], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      KAFKA_BROKERS: kafka,
      KAFKA_SESSION_TIMEOUT_MS: '6000',
      INGEST_URL: ingestUrl,
      COLLECTOR_PORT: String(port),
      COLLECTOR_HOST_INTERVAL_MS: '0',
      COLLECTOR_TRUSTED_HOSTS: '127.0.0.1',
      LOG_LEVEL: 'error',
      ...overrides,
    },
  });
  running.add(child);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => void said.push(bytes));
  const log = (): string => Buffer.concat(said).toString();
  await until(async () => (await fetch(`${url}/health/ready`)).ok, 60_000).catch((cause: unknown) => {
    throw new Error(`a collector did not start: ${log()}`, { cause });
  });
  return {
    url,
    log,
    holds: async () => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const counts = [...metrics.matchAll(/^naba_collector_feeds\{[^}]*\} (\d+)$/gm)].map(([, count]) => Number(count));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    end: async (signal) => {
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}
