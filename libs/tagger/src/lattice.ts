import { isInside, labelCount, mayFollow } from './language';

/** Scores of label pairs and of first labels; forbidden ones are taken from `mayFollow`. */
export interface Transitions {
  /** `between[before * labelCount + after]`. */
  between: Float32Array;
  first: Float32Array;
}

// A copy of the import: read in the innermost loops, where going through the module's exports costs a third of the time.
const L = labelCount;
const forbidden = -1e9;
const predecessors = Array.from({ length: L }, (_, after) =>
  Array.from({ length: L }, (__, before) => before).filter((before) => mayFollow(before, after)),
);

/** The best label sequence of a sentence given `count * L` scores (Viterbi). */
export function bestLabels(scores: Float32Array, count: number, transitions: Transitions): Uint8Array {
  const path = new Uint8Array(count);
  if (count === 0) return path;
  const back = new Uint8Array(count * L);
  let best = new Float64Array(L);
  let next = new Float64Array(L);
  for (let label = 0; label < L; label++) {
    best[label] = isInside(label) ? forbidden : transitions.first[label]! + scores[label]!;
  }
  for (let at = 1; at < count; at++) {
    for (let label = 0; label < L; label++) {
      let top = -Infinity;
      let from = 0;
      for (const before of predecessors[label]!) {
        const score = best[before]! + transitions.between[before * L + label]!;
        if (score > top) {
          top = score;
          from = before;
        }
      }
      next[label] = top + scores[at * L + label]!;
      back[at * L + label] = from;
    }
    [best, next] = [next, best];
  }
  let last = 0;
  for (let label = 1; label < L; label++) if (best[label]! > best[last]!) last = label;
  for (let at = count - 1; at >= 0; at--) {
    path[at] = last;
    last = back[at * L + last]!;
  }
  return path;
}

/**
 * Forward and backward sums of a sentence, scaled per token, from which probabilities are read. One lattice serves sentence
 * after sentence: arrays for each would cost more than the sums.
 */
export class Lattice {
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scale = new Float64Array(0);
  private local = new Float64Array(0);
  private readonly between: Float64Array;
  private count = 0;

  constructor(private readonly transitions: Transitions) {
    this.between = Float64Array.from(transitions.between, (score, pair) =>
      mayFollow(Math.floor(pair / L), pair % L) ? Math.exp(score) : 0,
    );
  }

  /** Reads a sentence of `count * L` scores; what is asked afterwards is about it. */
  read(scores: Float32Array, count: number): void {
    this.count = count;
    if (this.scale.length < count) this.growTo(count);
    for (let at = 0; at < count; at++) this.setLocal(scores, at, this.transitions.first);
    this.runForward();
    this.runBackward();
  }

  /** Probability that token `at` has `label`. */
  labelProbability(at: number, label: number): number {
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

  private setLocal(scores: Float32Array, at: number, first: Float32Array): void {
    const start = at * L;
    let top = -Infinity;
    for (let label = 0; label < L; label++) top = Math.max(top, scores[start + label]!);
    for (let label = 0; label < L; label++) {
      const score = scores[start + label]! - top + (at === 0 ? first[label]! : 0);
      this.local[start + label] = at === 0 && isInside(label) ? 0 : Math.exp(score);
    }
  }

  private runForward(): void {
    const { forward, local, between } = this;
    for (let at = 0; at < this.count; at++) {
      let total = 0;
      for (let label = 0; label < L; label++) {
        let sum = at === 0 ? 1 : 0;
        if (at > 0) {
          for (const before of predecessors[label]!) {
            sum += forward[(at - 1) * L + before]! * between[before * L + label]!;
          }
        }
        sum *= local[at * L + label]!;
        forward[at * L + label] = sum;
        total += sum;
      }
      for (let label = 0; label < L; label++) forward[at * L + label]! /= total;
      this.scale[at] = total;
    }
  }

  private runBackward(): void {
    const { backward, local, between, count } = this;
    backward.fill(1, (count - 1) * L, count * L);
    for (let at = count - 2; at >= 0; at--) {
      for (let before = 0; before < L; before++) {
        let sum = 0;
        for (let label = 0; label < L; label++) {
          const next = (at + 1) * L + label;
          sum += between[before * L + label]! * local[next]! * backward[next]!;
        }
        backward[at * L + before] = sum / this.scale[at + 1]!;
      }
    }
  }
}
