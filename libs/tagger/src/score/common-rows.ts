import { addRow } from './add-row';
import type { FeatureRows } from '../model/feature-rows';
import { labelCount } from '../language';

// A copy of the import: read in the innermost loops, where going through the module's exports costs a third of the time.
const L = labelCount;
const slotBits = 12;
const slots = 1 << slotBits;

/**
 * Copies of the rows that were asked for last, each at the slot of its feature: features that are few and come again and again
 * find theirs here with less memory to go through.
 */
export class CommonRows {
  private readonly features = new Int32Array(slots);
  private readonly weights = new Int16Array(slots * L);
  private readonly row = new Int32Array(L);

  constructor(private readonly rows: FeatureRows) {
    // The only feature that an empty slot passes for.
    this.learn(0, 0);
  }

  /** Adds the weights of each feature's row to `labelCount` sums from `start`. */
  addTo(sums: Int32Array, start: number, features: Int32Array, count: number): void {
    const { weights } = this;
    for (let f = 0; f < count; f++) {
      const feature = features[f]!;
      const slot = (feature ^ (feature >>> slotBits)) & (slots - 1);
      if (this.features[slot] !== feature) this.learn(slot, feature);
      addRow(sums, start, weights, slot * L);
    }
  }

  private learn(slot: number, feature: number): void {
    this.features[slot] = feature;
    this.row.fill(0);
    this.rows.addTo(this.row, 0, Int32Array.of(feature), 1);
    this.weights.set(this.row, slot * L);
  }
}
