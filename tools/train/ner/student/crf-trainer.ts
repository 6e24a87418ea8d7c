import { labelCount, mayFollow, isInside } from '../../../../libs/tagger/src/language';
import type { Transitions } from '../../../../libs/tagger/src/model/transitions';
import { reach, windowWidth } from '../../../../libs/tagger/src/features/word-features';
import { seededRandom, shuffle } from '../../random';
import type { Example, FeatureIndex } from './feature-index';

export interface TrainingOptions {
  epochs: number;
  rate: number;
  /** Pull of every weight towards nothing at each touch. */
  decay: number;
  /** Share of tokens whose very word is hidden, so that context and spelling are learned too. */
  hidden: number;
  seed: number;
  onEpoch?: (epoch: number, loss: number, crf: TrainedCrf) => void;
}

export interface TrainedCrf {
  /** `labelCount` weights per feature row. */
  weights: Float32Array;
  transitions: Transitions;
}

const L = labelCount;
const allowed = Uint8Array.from({ length: L * L }, (_, pair) => (mayFollow(Math.floor(pair / L), pair % L) ? 1 : 0));
const smallest = 1e-3;
const averagedFrom = 0.6;

/**
 * Trains a linear-chain conditional random field with AdaGrad, one sentence a step; the weights are means over the
 * last epochs.
 */
export function trainCrf(index: FeatureIndex, options: TrainingOptions): TrainedCrf {
  const size = index.hashes.length * L;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const between = new Float32Array(L * L);
  const betweenSquares = new Float32Array(L * L);
  const first = new Float32Array(L);
  const firstSquares = new Float32Array(L);
  const mean = new Float32Array(size);
  let means = 0;
  const random = seededRandom(options.seed);
  const order = [...index.examples];
  const sentence = new SentenceGradient(index, weights, between, first);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const example of order) {
      const hide = Uint8Array.from(example.words, () => (random() < options.hidden ? 1 : 0));
      loss += sentence.compute(example, hide);
      update(example, hide);
    }
    if (epoch >= Math.floor(options.epochs * averagedFrom)) {
      for (let i = 0; i < size; i++) mean[i]! += weights[i]!;
      means++;
    }
    options.onEpoch?.(epoch, loss, { weights, transitions: { between, first } });
  }
  for (let i = 0; i < size; i++) mean[i]! /= means;
  return { weights: mean, transitions: { between, first } };

  function update(example: Example, hide: Uint8Array): void {
    const { gradient, pairGradient } = sentence;
    const { weight } = example.text;
    const count = example.words.length;
    for (let label = 0; label < L; label++) step(first, firstSquares, label, gradient[label]! * weight);
    for (let pair = 0; pair < L * L; pair++) {
      if (allowed[pair]) step(between, betweenSquares, pair, pairGradient[pair]! * weight);
    }
    for (let at = 0; at < count; at++) {
      let isFlat = true;
      for (let label = 0; label < L; label++) {
        const slope = gradient[at * L + label]! * weight;
        gradient[at * L + label] = slope;
        if (slope > smallest || slope < -smallest) isFlat = false;
      }
      if (isFlat) continue;
      sentence.forEachRow(example, at, hide[at] === 1, (rows, from, to) => {
        for (let i = from; i < to; i++) updateRow(rows[i]! * L, at * L);
      });
    }
  }

  function updateRow(row: number, slopes: number): void {
    const { gradient } = sentence;
    for (let label = 0; label < L; label++) {
      const slope = gradient[slopes + label]!;
      if (slope > smallest || slope < -smallest) {
        const at = row + label;
        const full = slope + options.decay * weights[at]!;
        const square = squares[at]! + full * full;
        squares[at] = square;
        weights[at]! -= (options.rate * full) / Math.sqrt(square + 1e-4);
      }
    }
  }

  function step(values: Float32Array, valueSquares: Float32Array, at: number, slope: number): void {
    if (slope === 0) return;
    valueSquares[at]! += slope * slope;
    values[at]! -= (options.rate * slope) / Math.sqrt(valueSquares[at]! + 1e-4);
  }
}

/** Works out, for one sentence at a time, how the loss changes with each token's label scores and with the label pairs. */
class SentenceGradient {
  /** Expected minus wanted probability, `labelCount` per token. */
  gradient = new Float64Array(0);
  readonly pairGradient = new Float64Array(L * L);
  private local = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scale = new Float64Array(0);
  private readonly factors = new Float64Array(L * L);

  constructor(
    private readonly index: FeatureIndex,
    private readonly weights: Float32Array,
    private readonly between: Float32Array,
    private readonly first: Float32Array,
  ) {}

  /** Calls back with each stretch of feature rows of a token. */
  forEachRow(example: Example, at: number, isHidden: boolean, visit: (rows: Int32Array, from: number, to: number) => void): void {
    const count = example.words.length;
    for (let place = 0; place < windowWidth; place++) {
      const from = at + place - reach;
      const word = this.index.words[from < 0 ? 0 : from >= count ? 1 : example.words[from]!]!;
      const rows = word.at[place]!;
      visit(rows, isHidden && place === reach ? word.lexicalCount : 0, rows.length);
    }
    const start = example.pairStart[at]! + (isHidden ? example.lexicalPairs[at]! : 0);
    visit(example.pairs, start, example.pairStart[at + 1]!);
  }

  /** Fills the gradients and returns the sentence's loss. */
  compute(example: Example, hide: Uint8Array): number {
    const count = example.words.length;
    this.makeRoom(count);
    let loss = this.scoreLocally(example, hide);
    loss += this.sumForward(count);
    this.sumBackward(count);
    loss -= this.fillGradient(example);
    return loss * example.text.weight;
  }

  private makeRoom(count: number): void {
    if (this.local.length >= count * L) return;
    const size = 2 * count * L;
    this.gradient = new Float64Array(size);
    this.local = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.scale = new Float64Array(2 * count);
  }

  private scoreLocally(example: Example, hide: Uint8Array): number {
    const { local, weights } = this;
    const { labels } = example.text;
    const sums = new Float64Array(L);
    let loss = 0;
    for (let at = 0; at < example.words.length; at++) {
      sums.fill(0);
      this.forEachRow(example, at, hide[at] === 1, (rows, from, to) => {
        for (let i = from; i < to; i++) {
          const row = rows[i]! * L;
          for (let label = 0; label < L; label++) sums[label]! += weights[row + label]!;
        }
      });
      let top = -Infinity;
      for (let label = 0; label < L; label++) {
        if (at === 0) sums[label]! += this.first[label]!;
        if (sums[label]! > top) top = sums[label]!;
      }
      loss += top;
      for (let label = 0; label < L; label++) {
        const here = at * L + label;
        local[here] = at === 0 && isInside(label) ? 0 : Math.exp(sums[label]! - top);
      }
      loss -= sums[labels[at]!]!;
    }
    return loss;
  }

  private sumForward(count: number): number {
    const { local, forward, scale, factors } = this;
    for (let pair = 0; pair < L * L; pair++) factors[pair] = allowed[pair] ? Math.exp(this.between[pair]!) : 0;
    let logTotal = 0;
    for (let at = 0; at < count; at++) {
      let total = 0;
      for (let label = 0; label < L; label++) {
        let sum = at === 0 ? 1 : 0;
        if (at > 0)
          for (let before = 0; before < L; before++) sum += forward[(at - 1) * L + before]! * factors[before * L + label]!;
        sum *= local[at * L + label]!;
        forward[at * L + label] = sum;
        total += sum;
      }
      for (let label = 0; label < L; label++) forward[at * L + label]! /= total;
      scale[at] = total;
      logTotal += Math.log(total);
    }
    return logTotal;
  }

  private sumBackward(count: number): void {
    const { local, backward, scale, factors } = this;
    for (let label = 0; label < L; label++) backward[(count - 1) * L + label] = 1;
    for (let at = count - 2; at >= 0; at--) {
      for (let before = 0; before < L; before++) {
        let sum = 0;
        for (let label = 0; label < L; label++) {
          const next = (at + 1) * L + label;
          sum += factors[before * L + label]! * local[next]! * backward[next]!;
        }
        backward[at * L + before] = sum / scale[at + 1]!;
      }
    }
  }

  /** Returns the score that the wanted label pairs have. */
  private fillGradient({ words, text }: Example): number {
    const count = words.length;
    const { local, forward, backward, scale, factors, gradient, pairGradient } = this;
    for (let i = 0; i < count * L; i++) gradient[i] = forward[i]! * backward[i]!;
    for (let at = 0; at < count; at++) gradient[at * L + text.labels[at]!]! -= 1;
    pairGradient.fill(0);
    let wantedScore = 0;
    for (let at = 1; at < count; at++) {
      for (let before = 0; before < L; before++) {
        const left = (at - 1) * L + before;
        for (let label = 0; label < L; label++) {
          const pair = before * L + label;
          const here = at * L + label;
          if (!allowed[pair]) continue;
          pairGradient[pair]! += (forward[left]! * factors[pair]! * local[here]! * backward[here]!) / scale[at]!;
        }
      }
      const wanted = text.labels[at - 1]! * L + text.labels[at]!;
      pairGradient[wanted]! -= 1;
      wantedScore += this.between[wanted]!;
    }
    return wantedScore;
  }
}
