import { randomFrom } from '../random';
import { drawWord } from './word-list';
import type { WordList } from './word-list';
import { hashNgrams, ScriptModel } from '@naba/language';

export interface TrainingLanguage {
  readonly code: string;
  readonly sentences: readonly string[];
  readonly wordList: WordList | undefined;
  /** How many examples it gives, against 1 for the others. */
  readonly prior: number;
}

const epochs = 8;
const examplesPerEpoch = 3_000;
const buckets = new Int32Array(8_192);

/**
 * Multinomial logistic regression over hashed letter n-grams, by AdaGrad. Each example is a run of words cut from one or two
 * sentences of a language, so that short and long texts are learned alike; every language gives as many.
 */
export function trainScript(languages: readonly TrainingLanguage[], bits: number): ScriptModel {
  const random = randomFrom(20_211_223);
  const size = languages.length;
  const draw = languages.flatMap(({ prior }, index) => Array.from({ length: prior }, () => index));
  const weights = new Float32Array(size << bits);
  const squares = new Float32Array(size << bits);
  const scores = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 0.6 * (1 - epoch / epochs);
    for (let example = 0; example < examplesPerEpoch * size; example++) {
      const truth = draw[Math.floor(random() * draw.length)]!;
      const length = hashNgrams(makeExample(languages[truth]!, random), bits, buckets);
      if (length === 0) continue;
      const value = 1 / Math.sqrt(length);
      scoreInto(scores, weights, length, value);
      for (let k = 0; k < size; k++) scores[k]! -= k === truth ? 1 : 0;
      for (let i = 0; i < length; i++) {
        const row = buckets[i]! * size;
        for (let k = 0; k < size; k++) {
          const gradient = value * scores[k]!;
          if (Math.abs(gradient) < 1e-5) continue;
          const square = (squares[row + k]! += gradient * gradient);
          weights[row + k]! -= (rate * gradient) / Math.sqrt(square + 1e-6);
        }
      }
    }
  }
  return quantise(languages, bits, weights);
}

/** Probabilities of the languages for the n-grams in `buckets`. */
function scoreInto(scores: Float64Array, weights: Float32Array, length: number, value: number): void {
  scores.fill(0);
  for (let i = 0; i < length; i++) {
    const row = buckets[i]! * scores.length;
    for (let k = 0; k < scores.length; k++) scores[k]! += weights[row + k]!;
  }
  const highest = Math.max(...scores);
  let total = 0;
  for (let k = 0; k < scores.length; k++) total += scores[k] = Math.exp((scores[k]! - highest) * value);
  for (let k = 0; k < scores.length; k++) scores[k]! /= total;
}

/** Words as they stand together in sentences, or, where there is a list, single words as often as they are written. */
function makeExample({ sentences, wordList }: TrainingLanguage, random: () => number): string {
  if (wordList === undefined || random() < 0.5) return cutExample(sentences, random);
  const length = 3 + Math.floor(random() * 10);
  return vary(Array.from({ length }, () => drawWord(wordList, random)).join(' '), random);
}

function cutExample(sentences: readonly string[], random: () => number): string {
  const pick = (): string => sentences[Math.floor(random() * sentences.length)]!;
  const words = (random() < 0.2 ? `${pick()} ${pick()}` : pick()).split(' ');
  const length = random() < 0.4 ? words.length : 2 + Math.floor(random() * 12);
  const start = Math.floor(random() * Math.max(1, words.length - length + 1));
  return vary(words.slice(start, start + length).join(' '), random);
}

/** Spelling that differs by keyboard and not by language: Persian letters typed as Arabic ones, and all in capitals. */
function vary(text: string, random: () => number): string {
  const chance = random();
  if (chance < 0.08) return text.replaceAll('ی', 'ي').replaceAll('ک', 'ك');
  if (chance < 0.1) return text.toUpperCase();
  return text;
}

function quantise(languages: readonly TrainingLanguage[], bits: number, weights: Float32Array): ScriptModel {
  const sorted = Float32Array.from(weights, Math.abs).sort();
  const scale = sorted[Math.floor(sorted.length * 0.9999)]! / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return new ScriptModel(
    languages.map(({ code }) => code),
    bits,
    scale,
    bytes,
  );
}
