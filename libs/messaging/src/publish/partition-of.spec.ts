import { formerPartitionsOf, partitionOf } from './partition-of';

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

describe('formerPartitionsOf', () => {
  const keys = Array.from({ length: 200 }, (_, n) => `key ${n}`);

  it('has every partition of a key on the way from the first number of partitions to the present one, without the present one', () => {
    for (const key of keys) {
      const former = formerPartitionsOf(key, 3, 9);
      const all = [3, 4, 5, 6, 7, 8].map((count) => partitionOf(key, count));
      expect([...former].sort()).toEqual([...new Set(all.filter((one) => one !== partitionOf(key, 9)))].sort());
    }
  });

  it('is nothing where the number is as it was, or smaller', () => {
    for (const key of keys) for (const today of [6, 3]) expect(formerPartitionsOf(key, 6, today)).toEqual([]);
  });
});
