import { judgeSnapshot } from './judge-snapshot';
import type { LogState } from './judge-snapshot';
import type { SnapshotHeader } from './snapshot-file';

const now = 1_700_000_000_000;
const hour = 3_600_000;
const offsets = (zero: number, one: number) => new Map([0, 1].map((partition) => [partition, BigInt(partition ? one : zero)]));

const snapshot: SnapshotHeader = {
  format: 'naba.table.v1',
  topic: 'notes.v1',
  version: 'v',
  cluster: 'c',
  log: 'l',
  takenAtMs: now - hour,
  newestMs: now - 2 * hour,
  offsets: { 0: '10', 1: '20' },
};
const log: LogState = {
  topic: 'notes.v1',
  version: 'v',
  cluster: 'c',
  log: 'l',
  low: offsets(0, 0),
  end: offsets(15, 20),
  firstNewer: offsets(12, 20),
  tombstonesKeptMs: 24 * hour,
};

describe('judgeSnapshot', () => {
  it.each<[string, Partial<LogState>]>([
    ['the log went on', {}],
    ['nothing came since', { end: offsets(10, 20), firstNewer: offsets(10, 20) }],
    ['all that it read was deleted, and nothing else', { low: offsets(10, 20) }],
    ['Kafka tells no ids of topics', { log: undefined }],
    ['the first newer record is the next one', { firstNewer: offsets(10, 20) }],
    [
      'a partition was added',
      { low: offsets(0, 0).set(2, 0n), end: offsets(15, 20).set(2, 5n), firstNewer: offsets(12, 20).set(2, 0n) },
    ],
  ])('lets a table go on where %s', (_, change) => {
    expect(judgeSnapshot(snapshot, { ...log, ...change }, now)).toBeUndefined();
  });

  it.each<[string, Partial<LogState>, RegExp]>([
    ['another topic', { topic: 'other.v1' }, /^is of notes\.v1$/],
    ['another version', { version: 'w' }, /another version/],
    ['another cluster', { cluster: 'd' }, /cluster c, and this is d/],
    ['another topic of that name', { log: 'm' }, /another topic that had the name notes\.v1/],
    ['a log that is shorter', { end: offsets(9, 20) }, /read partition 0 further/],
    ['a log without the partition', { end: new Map([[0, 15n]]) }, /read partition 1 further/],
    ['a log whose records after it were deleted', { low: offsets(11, 0) }, /ends before the records that partition 0/],
    ['a log that was made anew and is longer', { firstNewer: offsets(9, 20) }, /the log is another/],
    ['tombstones that may be gone', { tombstonesKeptMs: 2 * hour - 1 }, /tombstones since then may be gone/],
  ])('makes it read whole with %s', (_, change, reason) => {
    expect(judgeSnapshot(snapshot, { ...log, ...change }, now)).toMatch(reason);
  });

  it('lets it go on up to half the time for which tombstones are kept', () => {
    expect(judgeSnapshot(snapshot, { ...log, tombstonesKeptMs: 2 * hour }, now)).toBeUndefined();
  });
});
