const resamples = 200;

/** Value of a statistic over all units, and twice its standard error. */
export interface Estimate {
  readonly value: number;
  readonly noise: number;
}

/**
 * Statistic of summed counts with two standard errors by a bootstrap over units (Efron 1979): 200 resamples with a fixed
 * seed, so the same counts give the same noise. `units` holds the counts of each sentence or document, all of one length.
 */
export function estimate(units: readonly (readonly number[])[], statistic: (sums: readonly number[]) => number): Estimate {
  const width = units[0]?.length ?? 0;
  const value = statistic(sum(units, width, (index) => index));
  const random = generator(20_211_223);
  let mean = 0;
  let squares = 0;
  for (let round = 1; round <= resamples; round++) {
    const drawn = statistic(sum(units, width, () => Math.floor(random() * units.length)));
    const step = drawn - mean;
    mean += step / round;
    squares += step * (drawn - mean);
  }
  return { value, noise: 2 * Math.sqrt(squares / (resamples - 1)) };
}

function sum(units: readonly (readonly number[])[], width: number, pick: (index: number) => number): number[] {
  const sums = new Array<number>(width).fill(0);
  for (let index = 0; index < units.length; index++) {
    const counts = units[pick(index)]!;
    for (let column = 0; column < width; column++) sums[column]! += counts[column]!;
  }
  return sums;
}

/** Mulberry32: uniform numbers from 0 up to 1 that a seed repeats. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
