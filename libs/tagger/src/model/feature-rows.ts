import { labelCount } from '../language';

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
  private foundEnds = new Int32Array(256);

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
    this.makeRoom(count);
    this.addFound(sums, start, 0, this.findRows(features, 0, count, 0));
  }

  /**
   * As `addTo` for each token from `first` up to `end`, the features of which end at `ends`. All rows are found before they are
   * added up: in short turns the processor waits for the memory of several at once.
   */
  addEach(sums: Int32Array, first: number, end: number, features: Int32Array, ends: Int32Array): void {
    this.makeRoom(Math.max(end - first, ends[end - 1] ?? 0));
    const { foundEnds } = this;
    for (let at = first, from = 0, rows = 0; at < end; at++) {
      rows = this.findRows(features, from, ends[at]!, rows);
      foundEnds[at - first] = rows;
      from = ends[at]!;
    }
    for (let at = first, from = 0; at < end; at++) {
      this.addFound(sums, at * L, from, foundEnds[at - first]!);
      from = foundEnds[at - first]!;
    }
  }

  private addFound(sums: Int32Array, start: number, from: number, to: number): void {
    const { found, weights } = this;
    // Written out for each label: a loop of nine turns takes twice as long.
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0, s8 = 0; // prettier-ignore
    for (let r = from; r < to; r++) {
      const row = found[r]!;
      s0 += weights[row]!;
      s1 += weights[row + 1]!;
      s2 += weights[row + 2]!;
      s3 += weights[row + 3]!;
      s4 += weights[row + 4]!;
      s5 += weights[row + 5]!;
      s6 += weights[row + 6]!;
      s7 += weights[row + 7]!;
      s8 += weights[row + 8]!;
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

  /**
   * Appends the rows of the features that have one to the `rows` that were found, and returns how many there are now. Which are
   * there is as good as random: without a branch the processor need not guess it.
   */
  private findRows(features: Int32Array, from: number, to: number, rows: number): number {
    const { found, index, mask } = this;
    let count = rows;
    for (let f = from; f < to; f++) {
      const row = features[f]! & mask;
      const slot = (row >>> 5) << 1;
      const bits = index[slot]!;
      found[count] = Math.imul(index[slot + 1]! + countBits(bits & ((1 << (row & 31)) - 1)), L);
      count += (bits >>> (row & 31)) & 1;
    }
    return count;
  }

  private makeRoom(size: number): void {
    if (size < this.found.length) return;
    this.found = new Int32Array(2 * size);
    this.foundEnds = new Int32Array(2 * size);
  }
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
