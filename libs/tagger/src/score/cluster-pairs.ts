import { addRow } from './add-row';
import type { FeatureRows } from '../model/feature-rows';
import { labelCount } from '../language';
import { clusterFeature } from '../features/pair-features';

// A copy of the import: read in the innermost loops, where going through the module's exports costs a third of the time.
const L = labelCount;
/** Features of two clusters side by side, by the token they are of: from the one before both to the one after both. */
const besides = [clusterFeature.twoAfter, clusterFeature.after, clusterFeature.before, clusterFeature.twoBefore];
const besidesLength = besides.length * L;
const pairLength = besidesLength + L;

/**
 * What each pair of clusters adds to the scores of the tokens around it, worked out when the pair first comes. Clusters are few
 * and nearly all of their pairs have weights; looked up one by one these are the most of what a token takes.
 */
export class ClusterPairs {
  private readonly isKnown: Uint8Array;
  private readonly weights: Int16Array;
  private places = new Int32Array(0);

  /** `clusters` is the number of clusters, 0 for unknown among them. */
  constructor(
    private readonly clusters: number,
    private readonly rows: FeatureRows,
  ) {
    this.isKnown = new Uint8Array(clusters ** 2);
    this.weights = new Int16Array(clusters ** 2 * pairLength);
  }

  /** Adds to the sums of the tokens from `first` up to `end`, and to some beside them, what their clusters and those around add. */
  addTo(sums: Int32Array, cluster: Int32Array, first: number, end: number): void {
    const { weights } = this;
    if (this.places.length < end + 1) this.places = new Int32Array(2 * end);
    const { places } = this;
    // Token after token for one row of the pairs and then for the next: short turns, so that the processor waits for the memory of
    // several pairs at once.
    for (let at = first - 2; at <= end; at++) places[at] = this.find(cluster[at]!, cluster[at + 1]!);
    for (let i = 0; i < besides.length; i++) {
      for (let at = first - 2; at <= end; at++) addRow(sums, (at - 1 + i) * L, weights, places[at]! + i * L);
    }
    for (let at = first; at < end; at++) places[at] = this.find(cluster[at - 1]!, cluster[at + 1]!) + besidesLength;
    for (let at = first; at < end; at++) addRow(sums, at * L, weights, places[at]!);
  }

  private find(left: number, right: number): number {
    const pair = left * this.clusters + right;
    if (this.isKnown[pair] === 0) this.learn(pair, left, right);
    return pair * pairLength;
  }

  private learn(pair: number, left: number, right: number): void {
    const features = Int32Array.from([...besides, clusterFeature.around], (feature) => feature(left, right));
    const sums = new Int32Array(pairLength);
    for (let i = 0; i < features.length; i++) this.rows.addTo(sums, i * L, features.subarray(i), 1);
    this.weights.set(sums, pair * pairLength);
    this.isKnown[pair] = 1;
  }
}
