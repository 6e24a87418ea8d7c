import { bucketOf, checkOf, mediaTopics } from '@naba/topics';
import type { Example } from './examples';
import { distinctWords } from './train';

/** A word or pair is kept when this many texts hold it; English has fewer and shorter ones. */
const leastTexts = { ar: 4, en: 2 };
const size = mediaTopics.length;
/** Bits of a hash by which texts are counted at first: a word too few for them is too few. */
const countedBits = 27;

/**
 * The word or pair that each bucket is kept for, as `checkOf` it: seed words, then whichever tells most about some topic. Rare
 * ones, of which many fall into one bucket, are what ties weights to the newspaper that they were learned from.
 */
export function keepWords(examples: readonly Example[], seeds: readonly ReadonlyMap<number, number>[], bits: number): Uint8Array {
  const checks = new Uint8Array(1 << bits);
  const information = new Float32Array(1 << bits);
  const shares = mediaTopics.map((_, topic) => shareOf(examples, topic));
  for (const [hash, counts] of countTexts(examples)) {
    const bucket = bucketOf(hash, bits);
    const own = shares.reduce(
      (most, share, topic) => Math.max(most, tells(counts[2 * topic]!, counts[2 * topic + 1]!, share)),
      0,
    );
    if (own <= information[bucket]! && checks[bucket] !== 0) continue;
    information[bucket] = own;
    checks[bucket] = checkOf(hash);
  }
  for (const words of seeds) for (const hash of words.keys()) checks[bucketOf(hash, bits)] = checkOf(hash);
  return checks;
}

function shareOf(examples: readonly Example[], topic: number): number {
  let on = 0;
  let off = 0;
  for (const { targets } of examples) {
    if (targets[topic] === 1) on++;
    else if (targets[topic] === 0) off++;
  }
  return on / Math.max(1, on + off);
}

/** Of each word and pair that enough texts hold: for each topic, the texts that are about it and those that are not. */
function countTexts(examples: readonly Example[]): ReadonlyMap<number, Float32Array> {
  const texts = new Uint8Array(1 << countedBits);
  for (const { text } of examples) {
    for (const hash of distinctWords(text.slice(0, 3_000))) {
      const bucket = bucketOf(hash, countedBits);
      if (texts[bucket]! < 255) texts[bucket]!++;
    }
  }
  const counts = new Map<number, Float32Array>();
  for (const { text, targets } of examples) {
    const least = /[\u0621-\u064a]/.test(text.slice(0, 60)) ? leastTexts.ar : leastTexts.en;
    for (const hash of distinctWords(text.slice(0, 3_000))) {
      if (texts[bucketOf(hash, countedBits)]! < least) continue;
      let own = counts.get(hash);
      if (own === undefined) counts.set(hash, (own = new Float32Array(2 * size)));
      for (let topic = 0; topic < size; topic++) {
        if (targets[topic] === 1) own[2 * topic]!++;
        else if (targets[topic] === 0) own[2 * topic + 1]!++;
      }
    }
  }
  return counts;
}

/** Log-likelihood ratio (Dunning 1993) of the texts with a word, against the share of texts that are about the topic. */
function tells(on: number, off: number, share: number): number {
  if (share === 0) return 0;
  const texts = on + off;
  return (on === 0 ? 0 : on * Math.log(on / (texts * share))) + (off === 0 ? 0 : off * Math.log(off / (texts * (1 - share))));
}
