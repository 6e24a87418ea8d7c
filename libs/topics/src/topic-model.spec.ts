import { mediaTopics } from './media-topics';
import { parseTopicModel, serialiseTopicModel, toByte, weightTable } from './topic-model';

describe('the file of topic weights', () => {
  it('gives back what was written', () => {
    const weights = Int8Array.from({ length: mediaTopics.length << 3 }, (_, index) => (index % 255) - 127);
    const model = { bits: 3, largest: 9.5, biases: mediaTopics.map(() => -1.25), ceilings: mediaTopics.map(() => 1), weights };
    expect(parseTopicModel(serialiseTopicModel(model))).toEqual(model);
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
