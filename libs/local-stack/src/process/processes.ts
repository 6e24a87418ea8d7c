import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

interface ProcessStat {
  readonly state: string;
  readonly group: number;
  readonly startTicks: string;
}

const hasProc = existsSync('/proc/self/stat');

/** Reads the fields after the command name of a Linux `/proc/<pid>/stat` line; the name itself may hold spaces and brackets. */
export function parseProcStat(line: string): ProcessStat | undefined {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state, , group] = fields;
  const startTicks = fields[19];
  if (state === undefined || group === undefined || startTicks === undefined) return undefined;
  return { state, group: Number(group), startTicks };
}

function readStat(pid: number | string): ProcessStat | undefined {
  try {
    return parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A zombie is dead even where nobody reaps it, but not while threads of it are still ending: they hold its ports and files.
 */
function isDead(pid: number | string, stat: ProcessStat): boolean {
  if (stat.state !== 'Z') return false;
  try {
    return readdirSync(`/proc/${pid}/task`).length <= 1;
  } catch {
    return true;
  }
}

/** Returns the identity of a live process, or undefined if there is none with this number. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (hasProc) {
    const stat = readStat(pid);
    return stat && !isDead(pid, stat) ? { pid, startedAt: stat.startTicks } : undefined;
  }
  try {
    const startedAt = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return startedAt ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

/** Says whether exactly this process still runs; a number that was given to another process answers no. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** Says whether any process of the group runs. */
export function isGroupRunning(group: number): boolean {
  if (hasProc) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .some((name) => {
        const stat = readStat(name);
        return stat?.group === group && !isDead(name, stat);
      });
  }
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the group is empty; resolves to false when the deadline passes first. */
export async function waitForGroupExit(group: number, deadlineMs: number): Promise<boolean> {
  const end = Date.now() + deadlineMs;
  while (isGroupRunning(group)) {
    if (Date.now() > end) return false;
    await delay(50);
  }
  return true;
}

/** Sends a signal to a process (or, negative, to a group) and takes an already ended one for success. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
