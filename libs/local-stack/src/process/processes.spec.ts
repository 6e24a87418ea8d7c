import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { identify, isGroupRunning, isRunning, parseProcStat, signal, waitForGroupExit } from './processes';

it('reads a stat line whose command name holds brackets and spaces', () => {
  const line = '42 (a) (b c) S 1 40 40 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 111 222';
  expect(parseProcStat(line)).toEqual({ state: 'S', group: 40, startTicks: '987654' });
  expect(parseProcStat('42 (a) S 1')).toBeUndefined();
});

it('does not take another process for one that had the same number', () => {
  const self = identify(process.pid);
  expect(self && isRunning(self)).toBe(true);
  expect(isRunning({ pid: process.pid, startedAt: 'long ago' })).toBe(false);
});

it('sees a group until its last member has ended', async () => {
  const leader = spawn('sh', ['-c', 'sleep 60 & exit 0'], { detached: true, stdio: 'ignore' });
  const group = leader.pid!;
  await once(leader, 'exit');
  expect(isGroupRunning(group)).toBe(true);
  expect(await waitForGroupExit(group, 100)).toBe(false);
  signal(-group, 'SIGKILL');
  expect(await waitForGroupExit(group, 5_000)).toBe(true);
});

it('takes signalling a process that is gone for done', async () => {
  const child = spawn('true');
  await once(child, 'exit');
  expect(() => {
    signal(child.pid!, 'SIGTERM');
  }).not.toThrow();
});
