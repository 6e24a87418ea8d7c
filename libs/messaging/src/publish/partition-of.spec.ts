import { partitionOf } from './partition-of';

describe('partitionOf', () => {
  // Hashes of the test of Kafka's own Java client (UtilsTest.testMurmur2), made positive as its partitioner does.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('places %s where the Java client does', (key, hash) => {
    for (const partitions of [1, 6, 7]) expect(partitionOf(key, partitions)).toBe((hash & 0x7fffffff) % partitions);
  });
});
