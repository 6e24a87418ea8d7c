import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { identify, isRunning } from './processes';
import type { ProcessIdentity } from './processes';

/** Runs the action while no other process holds the lock file; a lock whose holder has died is taken over. */
export async function withFileLock<T>(file: string, action: () => Promise<T>, onWait?: (holderPid: number) => void): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!tryLock(file)) {
    const held = read(file);
    const holder = held === undefined ? undefined : (JSON.parse(held) as ProcessIdentity);
    if (held !== undefined && holder && !isRunning(holder)) {
      removeStale(file, held);
      continue;
    }
    if (holder && !told) onWait?.(holder.pid);
    told ||= holder !== undefined;
    await delay(200);
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

/** A lock appears whole or not at all: its content is written aside first, then linked to the lock's name. */
function tryLock(file: string): boolean {
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, JSON.stringify(identify(process.pid)));
  return linkOrGiveUp(aside, file);
}

/** Two waiters may see the same dead holder; the slower one must not remove the lock that the faster one took meanwhile. */
function removeStale(file: string, staleContent: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // the other waiter was faster
  }
  if (read(aside) === staleContent) rmSync(aside);
  else linkOrGiveUp(aside, file);
}

function linkOrGiveUp(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(from, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
