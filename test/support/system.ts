import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@naba/local-stack';

export const repository = resolve(__dirname, '../..');
export const serviceNames = ['ingest', 'enrichment', 'indexer', 'search', 'collector'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The built services as processes of their own, against given servers, on free ports. */
export interface System {
  readonly ingestUrl: string;
  readonly searchUrl: string;
  readonly collectorUrl: string;
  readonly kafka: string;
  readonly elasticsearch: string;
  /** Where a service listens. */
  url(name: ServiceName): string;
  /** Process id of a service. */
  pid(name: ServiceName): number;
  /** SIGKILL, then the same service again. Resolves when it is ready. */
  crash(name: ServiceName): Promise<void>;
  /** Ends a service with a signal, and starts it again. Resolves when it is ready. */
  restart(name: ServiceName, signal: NodeJS.Signals): Promise<void>;
  /** One more process of a service, until it is ended. Resolves when it is ready. */
  join(name: ServiceName): Promise<{ end(signal: NodeJS.Signals): Promise<void> }>;
  /** Runs `naba ARGS` against this system. */
  naba(args: readonly string[], input?: string): Promise<CommandResult>;
  stop(): Promise<void>;
}

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Starts the five services and waits until each is ready. They end with this process, however it ends.
 *
 * @param overrides further variables of their environment
 * @param ownOf further variables of one service's environment, or of the command line's
 */
export async function startSystem(
  servers: { readonly kafka: string; readonly elasticsearch: string },
  overrides: Readonly<Record<string, string>> = {},
  ownOf: (name: ServiceName | 'operator') => Readonly<Record<string, string>> = () => ({}),
): Promise<System> {
  const logs = mkdtempSync(join(tmpdir(), 'naba-system-'));
  const ports = Object.fromEntries(
    await Promise.all(serviceNames.map(async (name) => [name, await freePort()] as const)),
  ) as Record<ServiceName, number>;
  const url = (name: ServiceName): string => `http://127.0.0.1:${ports[name]}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    KAFKA_BROKERS: servers.kafka,
    ELASTICSEARCH_URL: servers.elasticsearch,
    INGEST_URL: url('ingest'),
    SEARCH_URL: url('search'),
    COLLECTOR_URL: url('collector'),
    COLLECTOR_HOST_INTERVAL_MS: '0',
    ...overrides,
  };
  for (const name of serviceNames) env[`${name.toUpperCase()}_PORT`] = String(ports[name]);

  const processes = new Map<ServiceName, ChildProcess>();
  const extra = new Set<ChildProcess>();
  const start = async (name: ServiceName, port = ports[name]): Promise<ChildProcess> => {
    const logFile = join(logs, `${name}.log`);
    const log = openSync(logFile, 'a');
    const main = join(repository, `dist/apps/${name}/src/main.js`);
    if (!existsSync(main)) throw new Error(`${main} is not there; run: npm run build`);
    // Compiled code needs none of the loaders that this process may run with.
    const child = fork(main, [], {
      env: { ...env, ...ownOf(name), [`${name.toUpperCase()}_PORT`]: String(port) },
      execArgv: [],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    if (port === ports[name]) processes.set(name, child);
    else extra.add(child);
    const deadline = Date.now() + 60_000;
    while (!(await isReady(`http://127.0.0.1:${port}`))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} does not get ready:\n${lastLines(logFile)}`);
      await delay(100);
    }
    return child;
  };
  const end = async (child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  };
  const restart = async (name: ServiceName, signal: NodeJS.Signals): Promise<void> => {
    await end(processes.get(name), signal);
    await start(name);
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...processes.values(), ...extra].map((child) => end(child, 'SIGTERM')));
  };
  try {
    await Promise.all(serviceNames.map((name) => start(name)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ingestUrl: url('ingest'),
    searchUrl: url('search'),
    collectorUrl: url('collector'),
    ...servers,
    pid: (name) => processes.get(name)!.pid!,
    url,
    crash: (name) => restart(name, 'SIGKILL'),
    restart,
    join: async (name) => {
      const child = await start(name, await freePort());
      return { end: (signal) => end(child, signal) };
    },
    naba: (args, input) => runNaba(args, { env: { ...env, ...ownOf('operator') }, ...(input !== undefined && { input }) }),
    stop,
  };
}

/** Runs the built command line to its end. */
export function runNaba(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, [join(repository, 'dist/apps/cli/src/main.js'), ...args], {
    cwd: repository,
    env: options.env ?? process.env,
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  child.stdin.end(options.input ?? '');
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      done({ code, ...output });
    });
  });
}

export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
}
