import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time of processes in hundredths of a second, whatever its own clock does. */
const msPerTick = 10;

interface Stat {
  readonly parent: number;
  readonly ms: number;
}

/** User and system time that a process and everything below it have taken so far, in milliseconds. Linux only. */
export function processorMs(pid: number): number {
  const stats = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const stat = readStat(`/proc/${name}/stat`);
        return stat ? [[Number(name), stat] as const] : [];
      }),
  );
  const ofTree = (root: number): number =>
    [...stats].reduce((sum, [child, { parent }]) => (parent === root ? sum + ofTree(child) : sum), stats.get(root)?.ms ?? 0);
  return ofTree(pid);
}

/** The name of a process stands in brackets and may hold anything, so fields are counted from its end. */
function readStat(file: string): Stat | undefined {
  try {
    const fields = readFileSync(file, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * msPerTick };
  } catch {
    return undefined; // it has ended
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
