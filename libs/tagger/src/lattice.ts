import { isInside, labelCount, mayFollow } from './language';

/** Scores of label pairs and of first labels; forbidden ones are taken from `mayFollow`. */
export interface Transitions {
  /** `between[before * labelCount + after]`. */
  between: Float32Array;
  first: Float32Array;
}

const forbidden = -1e9;
const predecessors = Array.from({ length: labelCount }, (_, after) =>
  Array.from({ length: labelCount }, (__, before) => before).filter((before) => mayFollow(before, after)),
);

/** The best label sequence of a sentence given `count * labelCount` scores (Viterbi). */
export function bestLabels(scores: Float32Array, count: number, transitions: Transitions): Uint8Array {
  const path = new Uint8Array(count);
  if (count === 0) return path;
  const back = new Uint8Array(count * labelCount);
  let best = new Float64Array(labelCount);
  let next = new Float64Array(labelCount);
  for (let label = 0; label < labelCount; label++) {
    best[label] = isInside(label) ? forbidden : transitions.first[label]! + scores[label]!;
  }
  for (let at = 1; at < count; at++) {
    for (let label = 0; label < labelCount; label++) {
      let top = -Infinity;
      let from = 0;
      for (const before of predecessors[label]!) {
        const score = best[before]! + transitions.between[before * labelCount + label]!;
        if (score > top) {
          top = score;
          from = before;
        }
      }
      next[label] = top + scores[at * labelCount + label]!;
      back[at * labelCount + label] = from;
    }
    [best, next] = [next, best];
  }
  let last = 0;
  for (let label = 1; label < labelCount; label++) if (best[label]! > best[last]!) last = label;
  for (let at = count - 1; at >= 0; at--) {
    path[at] = last;
    last = back[at * labelCount + last]!;
  }
  return path;
}

/** Forward and backward sums of a sentence, scaled per token, from which probabilities are read. */
export class Lattice {
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly scale: Float64Array;
  private readonly local: Float64Array;
  private readonly between: Float64Array;

  constructor(
    scores: Float32Array,
    private readonly count: number,
    transitions: Transitions,
  ) {
    const size = count * labelCount;
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.scale = new Float64Array(count);
    this.local = new Float64Array(size);
    this.between = Float64Array.from(transitions.between, (score, pair) =>
      mayFollow(Math.floor(pair / labelCount), pair % labelCount) ? Math.exp(score) : 0,
    );
    for (let at = 0; at < count; at++) this.setLocal(scores, at, transitions.first);
    this.runForward();
    this.runBackward();
  }

  /** Probability that token `at` has `label`. */
  labelProbability(at: number, label: number): number {
    return this.forward[at * labelCount + label]! * this.backward[at * labelCount + label]!;
  }

  /** Probability of exactly this entity: `begin` at `start`, its inside label up to `end`, and no further. */
  spanProbability(start: number, end: number, begin: number): number {
    const inside = begin + 1;
    let sum = this.forward[start * labelCount + begin]!;
    for (let at = start + 1, before = begin; at < end; at++, before = inside) {
      sum *= (this.between[before * labelCount + inside]! * this.local[at * labelCount + inside]!) / this.scale[at]!;
    }
    if (end === this.count) return sum;
    const last = end - start > 1 ? inside : begin;
    let onwards = 0;
    for (let label = 0; label < labelCount; label++) {
      if (label === inside) continue;
      const here = end * labelCount + label;
      onwards += this.between[last * labelCount + label]! * this.local[here]! * this.backward[here]!;
    }
    return (sum * onwards) / this.scale[end]!;
  }

  private setLocal(scores: Float32Array, at: number, first: Float32Array): void {
    const start = at * labelCount;
    let top = -Infinity;
    for (let label = 0; label < labelCount; label++) top = Math.max(top, scores[start + label]!);
    for (let label = 0; label < labelCount; label++) {
      const score = scores[start + label]! - top + (at === 0 ? first[label]! : 0);
      this.local[start + label] = at === 0 && isInside(label) ? 0 : Math.exp(score);
    }
  }

  private runForward(): void {
    const { forward, local, between } = this;
    for (let at = 0; at < this.count; at++) {
      let total = 0;
      for (let label = 0; label < labelCount; label++) {
        let sum = at === 0 ? 1 : 0;
        if (at > 0) {
          for (const before of predecessors[label]!) {
            sum += forward[(at - 1) * labelCount + before]! * between[before * labelCount + label]!;
          }
        }
        sum *= local[at * labelCount + label]!;
        forward[at * labelCount + label] = sum;
        total += sum;
      }
      for (let label = 0; label < labelCount; label++) forward[at * labelCount + label]! /= total;
      this.scale[at] = total;
    }
  }

  private runBackward(): void {
    const { backward, local, between, count } = this;
    backward.fill(1, (count - 1) * labelCount);
    for (let at = count - 2; at >= 0; at--) {
      for (let before = 0; before < labelCount; before++) {
        let sum = 0;
        for (let label = 0; label < labelCount; label++) {
          const next = (at + 1) * labelCount + label;
          sum += between[before * labelCount + label]! * local[next]! * backward[next]!;
        }
        backward[at * labelCount + before] = sum / this.scale[at + 1]!;
      }
    }
  }
}
