/**
 * Weights of hashed features, eight bits each, for the hashes that kept any. A bitmap says which rows are there;
 * the number of bits set before a row is its place among the stored ones (Jacobson's rank).
 */
export class FeatureRows {
  private readonly rank: Uint32Array;
  private readonly mask: number;

  constructor(
    readonly present: Uint32Array,
    readonly weights: Int8Array,
    readonly width: number,
  ) {
    this.mask = present.length * 32 - 1;
    this.rank = new Uint32Array(present.length);
    let rows = 0;
    for (let i = 0; i < present.length; i++) {
      this.rank[i] = rows;
      rows += countBits(present[i]!);
    }
    if ((this.mask & (this.mask + 1)) !== 0) throw new Error('The bitmap of feature rows must be a power of two long.');
    if (rows * width !== weights.length)
      throw new Error(`${rows} feature rows need ${rows * width} weights; got ${weights.length}.`);
  }

  /** Adds the weights of each feature's row to `width` sums from `start`. */
  addTo(sums: Int32Array, start: number, features: Int32Array, count: number): void {
    const { present, rank, weights, width, mask } = this;
    for (let f = 0; f < count; f++) {
      const row = features[f]! & mask;
      const bits = present[row >>> 5]!;
      if (((bits >>> (row & 31)) & 1) === 0) continue;
      const from = (rank[row >>> 5]! + countBits(bits & ((1 << (row & 31)) - 1))) * width;
      for (let i = 0; i < width; i++) sums[start + i]! += weights[from + i]!;
    }
  }
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
