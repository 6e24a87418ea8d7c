import { bucketOf, checkOf, hashBits, hashWords, mediaTopics } from '@naba/topics';
import { randomFrom, shuffle } from '../random';
import { unlabeledTopics } from './examples';
import type { Example } from './examples';

export interface TrainOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** The word that each bucket is kept for; no other is read. */
  readonly checks: Uint8Array;
  /** Hashes of words that each topic starts with, and the weights they start with. */
  readonly seeds: readonly ReadonlyMap<number, number>[];
  /** Hashes of words that place a text on the map, not among the topics; mostly hidden in training. */
  readonly places: ReadonlySet<number>;
  readonly dropout: number;
}

export interface TrainedTopics {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

const size = mediaTopics.length;
/**
 * No word speaks more than this against a topic that is learned from its seed words alone: these explain their examples so well
 * that every ordinary word would speak against it, and a long article hardly ever be about it.
 */
const leastWeight = -0.2;
const hashes = new Int32Array(2_048);

/**
 * One logistic regression for each topic over shared hashed words, by AdaGrad. Every pass sees another cut of a text (the
 * whole, its first words, a window) with other words left out, so that no single word and no length decides.
 */
export function train(examples: readonly Example[], options: TrainOptions): TrainedTopics {
  const { bits, checks, epochs, rate } = options;
  const random = randomFrom(20_211_223);
  const weights = new Float32Array(size << bits);
  const squares = new Float32Array(size << bits);
  const biases = new Float32Array(size).fill(-1);
  for (const [topic, seeds] of options.seeds.entries())
    for (const [hash, weight] of seeds) weights[bucketOf(hash, bits) * size + topic] = weight;
  const order = examples.map((_, index) => index);
  const scores = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - (0.9 * epoch) / epochs);
    for (const index of order) {
      const { text, targets } = examples[index]!;
      const features = distinctWords(cut(text, random))
        .filter((hash) => checks[bucketOf(hash, bits)] === checkOf(hash))
        .filter((hash) => random() > (options.places.has(hash) ? 0.8 : options.dropout))
        .map((hash) => bucketOf(hash, bits));
      if (features.length === 0) continue;
      const value = 1 / Math.sqrt(features.length);
      scoreTopics(features, { weights, biases }, scores);
      for (let k = 0; k < size; k++) {
        const target = targets[k]!;
        scores[k] = Number.isNaN(target) ? 0 : 1 / (1 + Math.exp(-scores[k]!)) - target;
        biases[k]! -= 0.01 * step * scores[k]!;
      }
      for (const bucket of features) {
        for (let k = 0, row = bucket * size; k < size; k++, row++) {
          const gradient = value * scores[k]!;
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          const square = (squares[row]! += gradient * gradient);
          weights[row]! -= (step * gradient) / Math.sqrt(square + 1e-4);
          if (weights[row]! < leastWeight && unlabeledTopics.has(k)) weights[row] = leastWeight;
        }
      }
    }
  }
  return { weights, biases };
}

/** Logits of the topics for a set of buckets. */
function scoreTopics(features: readonly number[], model: TrainedTopics, scores: Float64Array): void {
  scores.fill(0);
  for (const bucket of features) for (let k = 0, row = bucket * size; k < size; k++, row++) scores[k]! += model.weights[row]!;
  const value = 1 / Math.sqrt(Math.max(1, features.length));
  for (let k = 0; k < size; k++) scores[k] = scores[k]! * value + model.biases[k]!;
}

/** Hashes of the stems and pairs of a text, each once. */
export function distinctWords(text: string): number[] {
  return [...new Set(hashes.subarray(0, hashWords(text, 0, text.length, hashBits, hashes, 0)))];
}

/** The whole text, its first words as a title or a lead would be, or a window somewhere inside. */
function cut(text: string, random: () => number): string {
  const chance = random();
  if (chance < 0.55) return text.slice(0, 3_000);
  if (chance < 0.8) return text.slice(0, 50 + Math.floor(random() * 450));
  const start = Math.floor(random() * Math.max(1, Math.min(2_500, text.length - 200)));
  return text.slice(start, start + 150 + Math.floor(random() * 1_500));
}
