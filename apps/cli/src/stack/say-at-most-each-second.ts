import { say } from './open-stack';

/** Steps are told as they come, progress within a step (`… 7 events`) once a second. */
export function sayAtMostEachSecond(): (line: string) => void {
  let toldAt = 0;
  return (line) => {
    if (/\d+ events$/.test(line) && performance.now() - toldAt < 1_000) return;
    toldAt = performance.now();
    say(line);
  };
}
