import { hashBits, hashWords, mediaTopics } from '@naba/topics';
import { corpora } from './examples';
import type { Example } from './examples';
import { lexicon } from './lexicon';

const hashes = new Int32Array(4_096);

const startWeight = 8;
/** A seed of English starts lower: AG News and the BBC say much of what its words mean, and most of it of their own topics. */
const englishWeights = { labeled: 2, other: 4 };

const labeledInEnglish = new Set([corpora.agnews, corpora.bbc].flatMap(({ topicOf }) => Object.values(topicOf)));

/** Hashes of the seed words of each topic, with the weight that each starts with. Of a pair of words only the pair counts. */
export function seedHashes(): readonly ReadonlyMap<number, number>[] {
  return mediaTopics.map(({ id }) => {
    const { ar, en } = lexicon[id]!;
    const englishWeight = labeledInEnglish.has(id) ? englishWeights.labeled : englishWeights.other;
    const hashOf = (seed: string): number => hashes[hashWords(seed, 0, seed.length, hashBits, hashes, 0) - 1]!;
    return new Map([
      ...ar.split('،').map((seed) => [hashOf(seed), startWeight] as const),
      ...en.split(',').map((seed) => [hashOf(seed), englishWeight] as const),
    ]);
  });
}

/** Share of the texts without seed words that count as counterexamples: a topic may be spoken of in words that are no seeds. */
const counterexamples = 1 / 3;

/**
 * Fills in what an example does not say, by the distinct seed words that its first 400 words hold: many say that the topic
 * applies, at most one that it does not, if chance takes it, in between nothing is said. A corpus has one label for each text: of
 * a longer one with many seed words of another labelled topic nothing is said either.
 */
export function addWeakLabels(example: Example, seeds: readonly ReadonlyMap<number, number>[], random: () => number): void {
  const length = hashWords(example.text, 0, Math.min(example.text.length, 3_000), hashBits, hashes, 0);
  const found = new Set(hashes.subarray(0, length));
  const words = length / 2;
  const isShort = words < 60;
  const enough = isShort ? 2 : 4 + words / 80;
  for (const [index, own] of seeds.entries()) {
    const target = example.targets[index]!;
    if (target === 1 || (target === 0 && isShort)) continue;
    let hits = 0;
    for (const hash of own.keys()) if (found.has(hash)) hits++;
    if (hits >= enough) example.targets[index] = target === 0 ? NaN : 1;
    else if (Number.isNaN(target) && hits <= (isShort ? 0 : 1) && random() < counterexamples) example.targets[index] = 0;
  }
}
