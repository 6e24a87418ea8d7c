import { labelCount } from './language';

// A copy of the import: read in the innermost loops, where going through the module's exports costs a third of the time.
const L = labelCount;

/**
 * Weights of hashed features, eight bits each, `labelCount` in a row, for the hashes that kept any. A bitmap says which rows are
 * there; the number of bits set before a row is its place among the stored ones (Jacobson's rank).
 */
export class FeatureRows {
  /** Each word of the bitmap and then its rank, side by side, so that both come with one access to memory. */
  private readonly index: Int32Array;
  private readonly mask: number;
  private found = new Int32Array(256);

  constructor(
    readonly present: Uint32Array,
    readonly weights: Int8Array,
  ) {
    this.mask = present.length * 32 - 1;
    this.index = new Int32Array(present.length * 2);
    let rows = 0;
    for (let i = 0; i < present.length; i++) {
      this.index[2 * i] = present[i]!;
      this.index[2 * i + 1] = rows;
      rows += countBits(present[i]!);
    }
    if ((this.mask & (this.mask + 1)) !== 0) throw new Error('The bitmap of feature rows must be a power of two long.');
    if (rows * L !== weights.length) throw new Error(`${rows} feature rows need ${rows * L} weights; got ${weights.length}.`);
  }

  /** Adds the weights of each feature's row to `labelCount` sums from `start`. */
  addTo(sums: Int32Array, start: number, features: Int32Array, count: number): void {
    const rows = this.findRows(features, count);
    const { found, weights } = this;
    // Written out for each label: a loop of nine turns takes twice as long.
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0, s8 = 0; // prettier-ignore
    for (let r = 0; r < rows; r++) {
      const from = found[r]!;
      s0 += weights[from]!;
      s1 += weights[from + 1]!;
      s2 += weights[from + 2]!;
      s3 += weights[from + 3]!;
      s4 += weights[from + 4]!;
      s5 += weights[from + 5]!;
      s6 += weights[from + 6]!;
      s7 += weights[from + 7]!;
      s8 += weights[from + 8]!;
    }
    sums[start]! += s0;
    sums[start + 1]! += s1;
    sums[start + 2]! += s2;
    sums[start + 3]! += s3;
    sums[start + 4]! += s4;
    sums[start + 5]! += s5;
    sums[start + 6]! += s6;
    sums[start + 7]! += s7;
    sums[start + 8]! += s8;
  }

  /** Which rows are there is as good as random: without a branch the processor need not guess it. */
  private findRows(features: Int32Array, count: number): number {
    if (count >= this.found.length) this.found = new Int32Array(2 * count);
    const { found, index, mask } = this;
    let rows = 0;
    for (let f = 0; f < count; f++) {
      const row = features[f]! & mask;
      const slot = (row >>> 5) << 1;
      const bits = index[slot]!;
      found[rows] = Math.imul(index[slot + 1]! + countBits(bits & ((1 << (row & 31)) - 1)), L);
      rows += (bits >>> (row & 31)) & 1;
    }
    return rows;
  }
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
