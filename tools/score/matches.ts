import { estimate } from './bootstrap';
import type { Estimate } from './bootstrap';

/** What was found and is right, was found and is wrong, and was missed. */
export type Matches = readonly [right: number, wrong: number, missed: number];

export interface Scores extends Estimate {
  readonly precision: number;
  readonly recall: number;
}

/** Compares two sets by key. */
export function matchKeys(gold: ReadonlySet<string>, found: ReadonlySet<string>): Matches {
  let right = 0;
  for (const key of found) if (gold.has(key)) right++;
  return [right, found.size - right, gold.size - right];
}

/** F1 in percent; zero where nothing is right. */
export function f1([right, wrong, missed]: Matches): number {
  return right === 0 ? 0 : (200 * right) / (2 * right + wrong + missed);
}

/** Precision, recall and F1 in percent over units, with the noise of F1. */
export function scoreMatches(units: readonly Matches[]): Scores {
  const { value, noise } = estimate(units, ([right = 0, wrong = 0, missed = 0]) => f1([right, wrong, missed]));
  const right = total(units, 0);
  return { precision: share(right, right + total(units, 1)), recall: share(right, right + total(units, 2)), value, noise };
}

/** Share of units that are right, in percent. */
export function scoreAccuracy(units: readonly boolean[]): Estimate {
  return estimate(
    units.map((isRight) => [Number(isRight)]),
    ([right = 0]) => (100 * right) / units.length,
  );
}

function total(units: readonly Matches[], column: 0 | 1 | 2): number {
  return units.reduce((sum, counts) => sum + counts[column], 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
