import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { LocalStackError } from '../local-stack.error';
import { identify, isRunning, signal, waitForGroupExit } from './processes';
import type { ProcessIdentity } from './processes';
import type { ServerUser } from '../machine/server-user';

/** `attached`: the server ends with this process, however this process ends. `detached`: it runs until it is stopped. */
export type ServerLifetime = 'attached' | 'detached';

export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly logFile: string;
  readonly user?: ServerUser | undefined;
}

export interface ServerProcess extends ProcessIdentity {
  /** Asks the server to end, kills it after the grace time, and resolves when no process of it is left. */
  stop(): Promise<void>;
  /** Ends it as a crash would (SIGKILL) and resolves when no process of it is left. */
  kill(): Promise<void>;
}

const graceSeconds = 20;

/**
 * Runs a server for as long as standard input stays open. The parent holds the other end, so the operating system closes it
 * when the parent dies of anything, SIGKILL included. The shell leads the process group: signals to it reach every process.
 */
const supervise = `
grace=$1; shift
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
(
  while read -r _ <&3; do :; done
  kill -TERM "$server"
  while [ "$grace" -gt 0 ] && kill -0 "$server"; do sleep 1; grace=$((grace - 1)); done
  kill -KILL 0
) 2>/dev/null &
exec 3<&- 2>/dev/null
trap 'kill -TERM "$server"' TERM INT HUP
while :; do
  wait "$server"; code=$?
  kill -0 "$server" 2>/dev/null || break
done
trap '' TERM
kill -TERM 0
exit "$code"
`;

/** Starts the command in a process group of its own, its output appended to the log file. */
export function launch(server: ServerCommand, lifetime: ServerLifetime): ServerProcess {
  mkdirSync(dirname(server.logFile), { recursive: true });
  const log = openSync(server.logFile, 'a');
  const attached = lifetime === 'attached';
  const [command, args] = attached
    ? ['sh', ['-c', supervise, `naba-${server.name}`, String(graceSeconds), server.command, ...server.args]]
    : [server.command, [...server.args]];
  const child = spawn(command, args, {
    cwd: server.cwd,
    env: { ...server.env },
    detached: true,
    stdio: [attached ? 'pipe' : 'ignore', log, log],
    ...server.user,
  });
  closeSync(log);
  child.once('error', () => undefined); // seen as a missing pid below
  child.unref();
  const lifeline = child.stdin;
  if (lifeline instanceof Socket) lifeline.unref(); // an open pipe must not keep this process alive
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (!identity) throw startFailure(server);
  return {
    ...identity,
    stop: async () => {
      lifeline?.end();
      await stopProcess(identity);
    },
    kill: async () => {
      if (isRunning(identity)) signal(-identity.pid, 'SIGKILL');
      await waitForGroupExit(identity.pid, 10_000);
    },
  };
}

/** Ends a server by its recorded identity: SIGTERM, after the grace time SIGKILL. A stale record is left in peace. */
export async function stopProcess(identity: ProcessIdentity): Promise<void> {
  if (!isRunning(identity)) return;
  signal(identity.pid, 'SIGTERM');
  if (await waitForGroupExit(identity.pid, graceSeconds * 1_000)) return;
  signal(-identity.pid, 'SIGKILL');
  await waitForGroupExit(identity.pid, 10_000);
}

/** Polls until the server answers; throws with the end of its log when it dies or the deadline passes first. */
export async function waitUntilReady(
  server: ServerCommand,
  identity: ProcessIdentity,
  isReady: () => Promise<boolean>,
  deadlineMs: number,
): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await isReady())) {
    if (!isRunning(identity)) throw startFailure(server);
    if (Date.now() > end) throw startFailure(server, `did not answer within ${Math.round(deadlineMs / 1_000)} s`);
    await delay(100);
  }
}

function startFailure(server: ServerCommand, what = 'ended while starting'): LocalStackError {
  return new LocalStackError(`${server.name} ${what}.`, `Its log ${server.logFile} ends with:\n${lastLines(server.logFile, 15)}`);
}

function lastLines(file: string, count: number): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
