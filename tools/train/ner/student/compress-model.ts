import { FeatureRows } from '../../../../libs/tagger/src/model/feature-rows';
import { labelCount } from '../../../../libs/tagger/src/language';
import type { TrainedCrf } from './crf-trainer';
import type { FeatureIndex } from './feature-index';

const largestWeight = 4;

/** Keeps the rows with a weight of at least `least`, in steps of eight bits. */
export function compressRows(
  index: FeatureIndex,
  { weights }: TrainedCrf,
  hashBits: number,
  least: number,
): { rows: FeatureRows; scale: number } {
  const scale = largestWeight / 127;
  const present = new Uint32Array(2 ** hashBits / 32);
  const kept: number[] = [];
  // Rows come in the order of their hashes, as the stored ones must.
  for (const [row, hash] of index.hashes.entries()) {
    const own = weights.subarray(row * labelCount, (row + 1) * labelCount);
    if (!own.some((weight) => Math.abs(weight) >= least)) continue;
    present[hash >>> 5]! |= 1 << (hash & 31);
    for (const weight of own) kept.push(Math.max(-127, Math.min(127, Math.round(weight / scale))));
  }
  return { rows: new FeatureRows(present, Int8Array.from(kept)), scale };
}
