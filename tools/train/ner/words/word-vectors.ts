import { seededRandom } from '../../random';

export interface VectorOptions {
  size: number;
  window: number;
  negatives: number;
  epochs: number;
  rate: number;
  leastCount: number;
  seed: number;
}

export interface WordVectors {
  words: string[];
  counts: number[];
  vectors: Float32Array;
}

const noiseTableSize = 1 << 22;
const subsample = 1e-4;

/** Skip-gram with negative sampling (Mikolov et al., 2013) over tokenised sentences. */
export function learnWordVectors(sentences: readonly string[][], options: VectorOptions): WordVectors {
  const { words, counts, ids } = countWords(sentences, options.leastCount);
  const coded = sentences.map((sentence) => Int32Array.from(sentence.flatMap((word) => ids.get(word) ?? [])));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const keep = counts.map((count) => Math.min(1, Math.sqrt((subsample * total) / count) + (subsample * total) / count));
  const noise = noiseTable(counts);
  const random = seededRandom(options.seed);
  const vectors = Float32Array.from({ length: words.length * options.size }, () => (random() - 0.5) / options.size);
  const outputs = new Float32Array(words.length * options.size);
  const step = new Float32Array(options.size);
  let seen = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const sentence of coded) {
      const rate = options.rate * Math.max(1e-3, 1 - seen / (total * options.epochs));
      seen += sentence.length;
      const kept = sentence.filter((word) => random() < keep[word]!);
      for (let at = 0; at < kept.length; at++) {
        const reach = 1 + Math.floor(random() * options.window);
        const last = Math.min(kept.length - 1, at + reach);
        for (let near = Math.max(0, at - reach); near <= last; near++) {
          if (near !== at) learnPair(kept[near]!, kept[at]!, rate);
        }
      }
    }
  }
  return { words, counts, vectors };

  function learnPair(word: number, context: number, rate: number): void {
    const { size } = options;
    const from = word * size;
    step.fill(0);
    for (let sample = 0; sample <= options.negatives; sample++) {
      const target = sample === 0 ? context : noise[Math.floor(random() * noiseTableSize)]!;
      if (sample > 0 && target === context) continue;
      const to = target * size;
      let product = 0;
      for (let i = 0; i < size; i++) product += vectors[from + i]! * outputs[to + i]!;
      const gradient = ((sample === 0 ? 1 : 0) - 1 / (1 + Math.exp(-product))) * rate;
      for (let i = 0; i < size; i++) {
        step[i]! += gradient * outputs[to + i]!;
        outputs[to + i]! += gradient * vectors[from + i]!;
      }
    }
    for (let i = 0; i < size; i++) vectors[from + i]! += step[i]!;
  }
}

function countWords(sentences: readonly string[][], leastCount: number) {
  const tally = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) tally.set(word, (tally.get(word) ?? 0) + 1);
  const kept = [...tally].filter(([, count]) => count >= leastCount).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    words: kept.map(([word]) => word),
    counts: kept.map(([, count]) => count),
    ids: new Map(kept.map(([word], id) => [word, id])),
  };
}

function noiseTable(counts: readonly number[]): Int32Array {
  const powers = counts.map((count) => count ** 0.75);
  const total = powers.reduce((sum, power) => sum + power, 0);
  const table = new Int32Array(noiseTableSize);
  let word = 0;
  let reached = powers[0]! / total;
  for (let i = 0; i < noiseTableSize; i++) {
    table[i] = word;
    if ((i + 1) / noiseTableSize > reached && word < counts.length - 1) reached += powers[++word]! / total;
  }
  return table;
}
