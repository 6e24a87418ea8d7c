/**
 * Weights of hashed features, eight bits each, for the hashes that kept any. A bitmap says which rows are there;
 * the number of bits set before a row is its place among the stored ones (Jacobson's rank).
 */
export class FeatureRows {
  /** Each word of the bitmap and then its rank, side by side, so that both come with one access to memory. */
  private readonly index: Int32Array;
  private readonly mask: number;
  private found = new Int32Array(256);

  constructor(
    readonly present: Uint32Array,
    readonly weights: Int8Array,
    readonly width: number,
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
    if (rows * width !== weights.length)
      throw new Error(`${rows} feature rows need ${rows * width} weights; got ${weights.length}.`);
  }

  /** Adds the weights of each feature's row to `width` sums from `start`. */
  addTo(sums: Int32Array, start: number, features: Int32Array, count: number): void {
    if (count > this.found.length) this.found = new Int32Array(count);
    const { index, weights, width, mask, found } = this;
    // Which rows are there is as good as random: without a branch the processor need not guess it.
    let rows = 0;
    for (let f = 0; f < count; f++) {
      const row = features[f]! & mask;
      const slot = (row >>> 5) << 1;
      const bits = index[slot]!;
      found[rows] = Math.imul(index[slot + 1]! + countBits(bits & ((1 << (row & 31)) - 1)), width);
      rows += (bits >>> (row & 31)) & 1;
    }
    for (let i = 0; i < width; i++) {
      let sum = 0;
      for (let r = 0; r < rows; r++) sum += weights[found[r]! + i]!;
      sums[start + i]! += sum;
    }
  }
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
