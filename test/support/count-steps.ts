import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';

/**
 * How many functions of the libraries' code are called: the same on every machine, busy or not. What regular expressions and
 * built-in functions do within one call does not count.
 */
export function countSteps(work: () => void): number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  work();
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    steps = countCalls(result);
  });
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return steps;
}

function countCalls(scripts: readonly Profiler.ScriptCoverage[]): number {
  let count = 0;
  for (const { url, functions } of scripts) {
    if (!url.includes('/libs/')) continue;
    for (const { ranges } of functions) for (const range of ranges) count += range.count;
  }
  return count;
}
