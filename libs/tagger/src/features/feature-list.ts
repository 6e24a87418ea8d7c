/** A list of hashed features that is filled again and again: arrays for each would cost more than what is done with them. */
export class FeatureList {
  features = new Int32Array(128);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(feature: number): void {
    if (this.count === this.features.length) this.grow();
    this.features[this.count++] = feature;
  }

  toArray(): Int32Array {
    return this.features.slice(0, this.count);
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.features.length);
    larger.set(this.features);
    this.features = larger;
  }
}
