import { isInside, labelCount, mayFollow } from '../language';
import type { Transitions } from '../model/transitions';

// A copy of the import: read in the innermost loops, where going through the module's exports costs a third of the time.
const L = labelCount;
const forbidden = -1e9;

/** Finds the best label sequence of one sentence after another by the Viterbi algorithm; its arrays serve them all. */
export class Viterbi {
  /** `into[after * L + before]`: the scores of `transitions.between` with those that lead to one label side by side. */
  private readonly into: Float64Array;
  /** The highest of the scores that lead to a label from any label but O. */
  private readonly highest: Float64Array;
  private readonly first: Float64Array;
  private best = new Float64Array(L);
  private next = new Float64Array(L);
  private back = new Uint8Array(0);
  private path = new Uint8Array(0);

  constructor({ between, first }: Transitions) {
    this.into = Float64Array.from(between, (_, pair) => {
      const [after, before] = [Math.floor(pair / L), pair % L];
      return mayFollow(before, after) ? between[before * L + after]! : -Infinity;
    });
    this.highest = Float64Array.from({ length: L }, (_, after) => Math.max(...this.into.subarray(after * L + 1, after * L + L)));
    this.first = Float64Array.from(first);
  }

  /** The best labels of a sentence of `count * labelCount` scores, until the next sentence is asked for. */
  find(scores: Float32Array, count: number): Uint8Array {
    if (this.path.length < count) {
      this.path = new Uint8Array(2 * count);
      this.back = new Uint8Array(2 * count * L);
    }
    for (let at = 0; at < count; at++) {
      if (at === 0) this.begin(scores);
      else this.step(scores, at * L);
    }
    let last = 0;
    for (let label = 1; label < L; label++) if (this.best[label]! > this.best[last]!) last = label;
    for (let at = count - 1; at >= 0; at--) {
      this.path[at] = last;
      last = this.back[at * L + last]!;
    }
    return this.path.subarray(0, count);
  }

  private begin(scores: Float32Array): void {
    for (let label = 0; label < L; label++) {
      this.best[label] = isInside(label) ? forbidden : this.first[label]! + scores[label]!;
    }
  }

  private step(scores: Float32Array, start: number): void {
    const { best, next, back, into, highest } = this;
    const outside = best[0]!;
    let others = best[1]!;
    for (let label = 2; label < L; label++) if (best[label]! > others) others = best[label]!;
    // O and the first label of a name may follow any label, but where most words are O it is enough to look at that one:
    // no other can lead to more than the best of the others with the highest of the pairs.
    for (let label = 0; label < L; label += label === 0 ? 1 : 2) {
      let top = outside + into[label * L]!;
      let from = 0;
      if (top < others + highest[label]!) {
        for (let before = 1; before < L; before++) {
          const score = best[before]! + into[label * L + before]!;
          if (score > top) {
            top = score;
            from = before;
          }
        }
      }
      next[label] = top + scores[start + label]!;
      back[start + label] = from;
    }
    // A name goes on only from its own type.
    for (let label = 2; label < L; label += 2) {
      const begun = best[label - 1]! + into[label * L + label - 1]!;
      const goesOn = best[label]! + into[label * L + label]!;
      next[label] = (goesOn > begun ? goesOn : begun) + scores[start + label]!;
      back[start + label] = goesOn > begun ? label : label - 1;
    }
    this.best = next;
    this.next = best;
  }
}
