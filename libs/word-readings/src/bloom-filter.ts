/**
 * A set of hashes in few bits (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", 1970; one bit for each hash): it
 * may say yes wrongly and never says no wrongly.
 */
export class BloomFilter {
  private readonly bits: Int32Array;

  /** @param size how many bits, as a power of two, at least 5: about thirty for each hash */
  constructor(private readonly size: number) {
    this.bits = new Int32Array(2 ** (size - 5));
  }

  /** @param hash 32 bits, of which the highest `size` count */
  add(hash: number): void {
    const bit = hash >>> (32 - this.size);
    this.bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  mayHave(hash: number): boolean {
    const bit = hash >>> (32 - this.size);
    return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}
