import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time of processes in hundredths of a second, whatever its own clock does. */
const msPerTick = 10;

export interface ProcessorTime {
  /** User and system time of a process and everything below it, in milliseconds. */
  readonly ms: number;
  /** How much of it a JVM's compilers took: much in the first minutes, hardly any later. */
  readonly compilingMs: number;
}

/** What a process and everything below it have taken so far. Linux only. */
export function processorTime(pid: number): ProcessorTime {
  const stats = numbersIn('/proc').flatMap((id) => readStat(`/proc/${id}/stat`) ?? []);
  const tree = new Set([pid]);
  // A child may have a lower number than its parent, so look until nothing is added.
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const { id, parent } of stats) if (tree.has(parent)) tree.add(id);
  }
  const threads = [...tree].flatMap((id) =>
    numbersIn(`/proc/${id}/task`).flatMap((task) => readStat(`/proc/${id}/task/${task}/stat`) ?? []),
  );
  return {
    ms: sum(stats.filter(({ id }) => tree.has(id))),
    compilingMs: sum(threads.filter(({ name }) => /^C[12] Compiler/.test(name))),
  };
}

function sum(stats: readonly Stat[]): number {
  return stats.reduce((total, { ms }) => total + ms, 0);
}

function numbersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+$/.test(name)) : [];
}

interface Stat {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  readonly ms: number;
}

/** The name stands in brackets and may itself hold brackets and spaces. Undefined when it has ended. */
function readStat(file: string): Stat | undefined {
  try {
    const [, id, name, rest] = /^(\d+) \((.*)\) (.*)$/s.exec(readFileSync(file, 'utf8'))!;
    const fields = rest!.split(' ');
    return { id: Number(id), name: name!, parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * msPerTick };
  } catch {
    return undefined;
  }
}

/** Time that all programs of the machine together have taken since it started, in milliseconds. */
export function machineMs(): number {
  const [user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]!
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return [user, nice, system, irq, softirq].reduce<number>((sum, ticks) => sum + (ticks ?? 0), 0) * msPerTick;
}
