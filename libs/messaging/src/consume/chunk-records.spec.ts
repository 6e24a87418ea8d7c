import fc from 'fast-check';
import type { KafkaMessage } from 'kafkajs';
import { chunkRecords } from './chunk-records';

function recordOf(size: number, index: number): KafkaMessage {
  const value = size < 0 ? null : Buffer.alloc(size);
  return { key: null, value, offset: String(index), timestamp: '0', attributes: 0, headers: {} };
}

describe('chunkRecords', () => {
  it('keeps every record in order and stays within both limits, except for one that is too large alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 300 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 500 }),
        (sizes, maxEvents, maxBytes) => {
          const records = sizes.map(recordOf);
          const chunks = [...chunkRecords(records, { maxEvents, maxBytes })];
          expect(chunks.flat()).toEqual(records);
          for (const chunk of chunks) {
            const bytes = chunk.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);
            expect(chunk.length).toBeGreaterThan(0);
            expect(chunk.length).toBeLessThanOrEqual(maxEvents);
            expect(bytes <= maxBytes || chunk.length === 1).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ['all that fit in bytes', [2, 3, 5], { maxEvents: 9, maxBytes: 10 }, [3]],
    ['what is one byte too many in the next one', [2, 3, 6], { maxEvents: 9, maxBytes: 10 }, [2, 1]],
    ['all that fit in number', [1, 1, 1, 1], { maxEvents: 2, maxBytes: 10 }, [2, 2]],
    ['tombstones for nothing', [-1, -1, -1], { maxEvents: 9, maxBytes: 1 }, [3]],
  ])('takes %s', (_, sizes, limits, lengths) => {
    expect([...chunkRecords(sizes.map(recordOf), limits)].map(({ length }) => length)).toEqual(lengths);
  });
});
