import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isGroupRunning, isRunning } from './processes';
import { launch, stopProcess, waitUntilReady } from './supervisor';
import type { ServerCommand } from './supervisor';

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

describe.each(['attached', 'detached'] as const)('an %s server', (lifetime) => {
  it('ends with all its processes when it is stopped', async () => {
    const running = launch(server('sleep 60 & sleep 60'), lifetime);
    expect(isRunning(running)).toBe(true);
    await running.stop();
    await running.kill(); // what a shell leaves behind when it ends is in the same group
    expect(isGroupRunning(running.pid)).toBe(false);
  });

  it('ends at once when it is killed, though it ignores SIGTERM', async () => {
    const running = launch(server('trap "" TERM; sleep 60; sleep 60'), lifetime);
    await running.kill();
    expect(isGroupRunning(running.pid)).toBe(false);
  });

  it('ends when another process stops it by its record', async () => {
    const { pid, startedAt } = launch(server('exec sleep 60'), lifetime);
    await stopProcess({ pid, startedAt });
    expect(isGroupRunning(pid)).toBe(false);
  });
});

it('leaves a process in peace that only has the number of a recorded one', async () => {
  const running = launch(server('exec sleep 60'), 'detached');
  await stopProcess({ pid: running.pid, startedAt: 'long ago' });
  expect(isRunning(running)).toBe(true);
  await running.stop();
});

it('appends what the server says to its log', async () => {
  const command = server('echo hello; echo trouble >&2; exec sleep 60');
  const running = launch(command, 'attached');
  await waitUntilReady(command, running, () => Promise.resolve(readFileSync(command.logFile, 'utf8').includes('trouble')), 5_000);
  await running.stop();
  expect(readFileSync(command.logFile, 'utf8')).toBe('hello\ntrouble\n');
});

it('says how the log ended when the server ends while starting', async () => {
  const command = server('echo "bad setting: x"; exit 3');
  const running = launch(command, 'attached');
  await expect(waitUntilReady(command, running, () => Promise.resolve(false), 5_000)).rejects.toThrow(
    /server ended while starting\..*bad setting: x/s,
  );
});

it('gives up on a server that never answers', async () => {
  const command = server('exec sleep 60');
  const running = launch(command, 'attached');
  await expect(waitUntilReady(command, running, () => Promise.resolve(false), 300)).rejects.toThrow(/did not answer within/);
  await running.stop();
});
