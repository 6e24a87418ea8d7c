import { hashWords, mediaTopics } from '@naba/topics';
import type { Example } from './examples';
import { lexicon } from './lexicon';

const buckets = new Int32Array(4_096);

/** A seed of English starts lower: AG News and the BBC say most of what its words mean. */
const startWeights = { ar: 8, en: 4 };

/** Buckets of the seed words of each topic, with the weight that each starts with. Of a pair of words only the pair counts. */
export function seedBuckets(bits: number): readonly ReadonlyMap<number, number>[] {
  return mediaTopics.map(({ id }) => {
    const { ar, en } = lexicon[id]!;
    const bucketOf = (seed: string): number => buckets[hashWords(seed, 0, seed.length, bits, buckets, 0) - 1]!;
    return new Map([
      ...ar.split('،').map((seed) => [bucketOf(seed), startWeights.ar] as const),
      ...en.split(',').map((seed) => [bucketOf(seed), startWeights.en] as const),
    ]);
  });
}

/**
 * Fills in what an example does not say, by the distinct seed words that its first 400 words hold: many say that the topic
 * applies, at most one that it does not, in between nothing is said.
 */
export function addWeakLabels(example: Example, seeds: readonly ReadonlyMap<number, number>[], bits: number): void {
  const length = hashWords(example.text, 0, Math.min(example.text.length, 3_000), bits, buckets, 0);
  const found = new Set(buckets.subarray(0, length));
  const words = length / 2;
  const enough = words < 60 ? 2 : 4 + words / 80;
  for (const [index, own] of seeds.entries()) {
    if (!Number.isNaN(example.targets[index]!)) continue;
    let hits = 0;
    for (const bucket of own.keys()) if (found.has(bucket)) hits++;
    if (hits >= enough) example.targets[index] = 1;
    else if (hits <= (words < 60 ? 0 : 1)) example.targets[index] = 0;
  }
}
