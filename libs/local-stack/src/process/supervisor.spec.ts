import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isGroupRunning, isRunning } from './processes';
import { launch, stopProcess, waitUntilReady } from './supervisor';
import type { ServerCommand, ServerLifetime, ServerProcess } from './supervisor';

/** What is awaited comes at once; a test that waits longer than this has failed. */
const slowMs = 50_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naba-supervisor-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function server(script: string): ServerCommand {
  const logFile = join(folder, 'logs/server.log');
  return { name: 'server', command: 'sh', args: ['-c', script], env: { PATH: '/usr/bin:/bin' }, cwd: folder, logFile };
}

/** Starts it and waits until its script says `up`, which may take a busy machine a while. */
async function started(script: string, lifetime: ServerLifetime): Promise<ServerProcess> {
  const command = server(script);
  const running = launch(command, lifetime);
  await waitUntilReady(command, running, says(command, 'up'), slowMs);
  return running;
}

function says({ logFile }: ServerCommand, words: string): () => Promise<boolean> {
  return () => Promise.resolve(readFileSync(logFile, 'utf8').includes(words));
}

describe.each(['attached', 'detached'] as const)('an %s server', (lifetime) => {
  it('ends with all its processes when it is stopped', async () => {
    const running = await started('sleep 60 & echo up; sleep 60', lifetime);
    expect(isRunning(running)).toBe(true);
    await running.stop();
    await running.kill(); // what a shell leaves behind when it ends is in the same group
    expect(isGroupRunning(running.pid)).toBe(false);
  });

  it('ends at once when it is killed, though it ignores SIGTERM', async () => {
    const running = await started('trap "" TERM; echo up; sleep 60; sleep 60', lifetime);
    await running.kill();
    expect(isGroupRunning(running.pid)).toBe(false);
  });

  it('ends when another process stops it by its record', async () => {
    const { pid, startedAt } = await started('echo up; exec sleep 60', lifetime);
    await stopProcess({ pid, startedAt });
    expect(isGroupRunning(pid)).toBe(false);
  });
});

it('leaves a process in peace that only has the number of a recorded one', async () => {
  const running = await started('echo up; exec sleep 60', 'detached');
  await stopProcess({ pid: running.pid, startedAt: 'long ago' });
  expect(isRunning(running)).toBe(true);
  await running.stop();
});

it('appends what the server says to its log', async () => {
  const command = server('echo hello; echo trouble >&2; exec sleep 60');
  const running = launch(command, 'attached');
  await waitUntilReady(command, running, says(command, 'trouble'), slowMs);
  await running.stop();
  expect(readFileSync(command.logFile, 'utf8')).toBe('hello\ntrouble\n');
});

it('says how the log ended when the server ends while starting', async () => {
  const command = server('echo "bad setting: x"; exit 3');
  // It may have ended before it is looked at for the first time.
  const start = async (): Promise<void> =>
    waitUntilReady(command, launch(command, 'attached'), () => Promise.resolve(false), slowMs);
  await expect(start()).rejects.toThrow(/server ended while starting\..*bad setting: x/s);
});

it('gives up on a server that never answers', async () => {
  const command = server('exec sleep 60');
  const running = launch(command, 'attached');
  await expect(waitUntilReady(command, running, () => Promise.resolve(false), 300)).rejects.toThrow(/did not answer within/);
  await running.stop();
});
