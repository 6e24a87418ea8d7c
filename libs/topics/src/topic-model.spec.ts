import { mediaTopics } from './media-topics';
import { bucketOf, checkOf, parseTopicModel, serializeTopicModel, toByte, weightTable } from './topic-model';
import { hashBits, hashWords } from './word-features';

describe('the file of topic weights', () => {
  it('gives back what was written', () => {
    const weights = Int8Array.from({ length: mediaTopics.length << 3 }, (_, index) => (index % 255) - 127);
    const checks = Uint8Array.from({ length: 8 }, (_, index) => 31 * index);
    const biases = mediaTopics.map(() => -1.25);
    const model = {
      bits: 3,
      largest: 9.5,
      biases,
      ceilings: mediaTopics.map(() => 1),
      weights,
      checks,
    };
    expect(parseTopicModel(serializeTopicModel(model))).toEqual(model);
  });

  it('keeps every weight within one part in sixty of the largest, and small ones more exactly', () => {
    const table = weightTable({ largest: 12 });
    for (let weight = -12; weight <= 12; weight += 0.01) {
      expect(Math.abs(table[toByte(weight, 12) + 128]! - weight)).toBeLessThan(12 / 60);
    }
    expect(Math.abs(table[toByte(0.02, 12) + 128]! - 0.02)).toBeLessThan(0.01);
    expect(table[toByte(0, 12) + 128]).toBe(0);
  });
});

describe('buckets', () => {
  const hashes = new Int32Array(2);
  const hashOf = (word: string): number => hashes[hashWords(word, 0, word.length, hashBits, hashes, 0) - 1]!;

  it('tell most words that share one apart', () => {
    const letters = Array.from('bcdfghjklmnpqrtvwxyz');
    const known = letters.flatMap((a) => letters.map((b) => hashOf(`${a}${b}`)));
    const shared = known.flatMap((a, index) =>
      known
        .slice(0, index)
        .filter((b) => bucketOf(a, 8) === bucketOf(b, 8))
        .map((b) => [a, b]),
    );
    expect(shared.length).toBeGreaterThan(200);
    expect(shared.filter(([a, b]) => checkOf(a!) === checkOf(b!)).length).toBeLessThan(shared.length / 50);
  });

  it('are never kept for nobody by a word', () => {
    expect(checkOf(0)).not.toBe(0);
    expect(checkOf(256)).not.toBe(0);
  });
});
