import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { withFileLock } from './file-lock';
import { identify } from './processes';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naba-lock-'));
  file = join(folder, 'run/some.lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('lets one action run at a time and frees the lock after a failure', async () => {
  let inside = 0;
  let most = 0;
  const action = async () => {
    most = Math.max(most, ++inside);
    await delay(20);
    inside--;
  };
  await withFileLock(file, () => Promise.reject(new Error('failed'))).catch(() => undefined);
  await Promise.all([withFileLock(file, action), withFileLock(file, action), withFileLock(file, action)]);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it('takes over the lock of a holder that has died, once', async () => {
  const holder = spawn('sleep', ['60']);
  const identity = identify(holder.pid!);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await withFileLock(file, () => Promise.resolve()); // makes the folder
  writeFileSync(file, JSON.stringify(identity));
  let inside = 0;
  const action = async () => {
    expect(++inside).toBe(1);
    await delay(20);
    inside--;
  };
  await Promise.all([withFileLock(file, action), withFileLock(file, action)]);
});

it('waits for a holder that lives and says for whom', async () => {
  const waits: number[] = [];
  await Promise.all([
    withFileLock(file, () => delay(300)),
    withFileLock(
      file,
      () => Promise.resolve(),
      (pid) => waits.push(pid),
    ),
  ]);
  expect(waits).toEqual([process.pid]);
});
