import { isInside, labelCount, mayFollow } from '../language';
import type { Transitions } from '../model/transitions';

// A copy of the import: read in the innermost loops, where going through the module's exports costs a third of the time.
const L = labelCount;

/**
 * Forward and backward sums of a sentence, scaled per token, from which probabilities are read. One lattice serves sentence
 * after sentence: arrays for each would cost more than the sums.
 */
export class Lattice {
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scale = new Float64Array(0);
  private local = new Float64Array(0);
  /** Factors by the label before and, in `into`, by the label after; 0 where a pair is forbidden. */
  private readonly between: Float64Array;
  private readonly into: Float64Array;
  private count = 0;
  /** The leftmost token that the backward sums have come to. */
  private reached = 0;

  constructor(private readonly transitions: Transitions) {
    this.between = Float64Array.from(transitions.between, (score, pair) =>
      mayFollow(Math.floor(pair / L), pair % L) ? Math.exp(score) : 0,
    );
    this.into = this.between.map((_, pair) => this.between[(pair % L) * L + Math.floor(pair / L)]!);
  }

  /** Reads a sentence of `count * L` scores; what is asked afterwards is about it. */
  read(scores: Float32Array, count: number): void {
    this.count = count;
    if (this.scale.length < count) this.growTo(2 * count);
    for (let at = 0; at < count; at++) this.setLocal(scores, at);
    for (let at = 0; at < count; at++) this.stepForward(at * L);
    this.backward.fill(1, (count - 1) * L, count * L);
    this.reached = count - 1;
  }

  /** Probability that token `at` has `label`. */
  labelProbability(at: number, label: number): number {
    this.goBackTo(at);
    return this.forward[at * L + label]! * this.backward[at * L + label]!;
  }

  /** Probability of exactly this entity: `begin` at `start`, its inside label up to `end`, and no further. */
  spanProbability(start: number, end: number, begin: number): number {
    const inside = begin + 1;
    let sum = this.forward[start * L + begin]!;
    for (let at = start + 1, before = begin; at < end; at++, before = inside) {
      sum *= (this.between[before * L + inside]! * this.local[at * L + inside]!) / this.scale[at]!;
    }
    if (end === this.count) return sum;
    this.goBackTo(end);
    const last = end - start > 1 ? inside : begin;
    let onwards = 0;
    for (let label = 0; label < L; label++) {
      if (label === inside) continue;
      const here = end * L + label;
      onwards += this.between[last * L + label]! * this.local[here]! * this.backward[here]!;
    }
    return (sum * onwards) / this.scale[end]!;
  }

  private growTo(count: number): void {
    this.forward = new Float64Array(count * L);
    this.backward = new Float64Array(count * L);
    this.local = new Float64Array(count * L);
    this.scale = new Float64Array(count);
  }

  private setLocal(scores: Float32Array, at: number): void {
    const { local } = this;
    const { first } = this.transitions;
    const start = at * L;
    let top = scores[start]!;
    for (let label = 1; label < L; label++) if (scores[start + label]! > top) top = scores[start + label]!;
    for (let label = 0; label < L; label++) {
      const score = scores[start + label]! - top;
      if (at > 0) local[start + label] = score === 0 ? 1 : Math.exp(score);
      else local[label] = isInside(label) ? 0 : Math.exp(score + first[label]!);
    }
  }

  // In both steps the sum over all labels is written out: a loop of nine turns takes three times as long.

  private stepForward(here: number): void {
    const { forward, local, into } = this;
    let total = 0;
    if (here === 0) {
      for (let label = 0; label < L; label++) total += forward[label] = local[label]!;
    } else {
      const last = here - L;
      const f0 = forward[last]!;
      const f1 = forward[last + 1]!;
      const f2 = forward[last + 2]!;
      const f3 = forward[last + 3]!;
      const f4 = forward[last + 4]!;
      const f5 = forward[last + 5]!;
      const f6 = forward[last + 6]!;
      const f7 = forward[last + 7]!;
      const f8 = forward[last + 8]!;
      for (let label = 0, i = 0; label < L; label++, i += L) {
        let sum = f0 * into[i]! + f1 * into[i + 1]! + f2 * into[i + 2]! + f3 * into[i + 3]! + f4 * into[i + 4]!;
        sum = sum + f5 * into[i + 5]! + f6 * into[i + 6]! + f7 * into[i + 7]! + f8 * into[i + 8]!;
        sum *= local[here + label]!;
        forward[here + label] = sum;
        total += sum;
      }
    }
    for (let label = 0; label < L; label++) forward[here + label]! /= total;
    this.scale[here / L] = total;
  }

  /** Works out the backward sums of the tokens from `first` on, where they are missing. */
  private goBackTo(first: number): void {
    for (; this.reached > first; this.reached--) this.stepBackward(this.reached * L);
  }

  private stepBackward(next: number): void {
    const { backward, local, between } = this;
    const scale = this.scale[next / L]!;
    for (let before = 0, i = 0; before < L; before++, i += L) {
      let sum = between[i]! * local[next]! * backward[next]!;
      sum += between[i + 1]! * local[next + 1]! * backward[next + 1]!;
      sum += between[i + 2]! * local[next + 2]! * backward[next + 2]!;
      sum += between[i + 3]! * local[next + 3]! * backward[next + 3]!;
      sum += between[i + 4]! * local[next + 4]! * backward[next + 4]!;
      sum += between[i + 5]! * local[next + 5]! * backward[next + 5]!;
      sum += between[i + 6]! * local[next + 6]! * backward[next + 6]!;
      sum += between[i + 7]! * local[next + 7]! * backward[next + 7]!;
      sum += between[i + 8]! * local[next + 8]! * backward[next + 8]!;
      backward[next - L + before] = sum / scale;
    }
  }
}
