import type { Offsets } from '../tail/tail-events';
import type { SnapshotHeader } from './snapshot-file';

/** The log to which a snapshot should belong. */
export interface LogState {
  readonly topic: string;
  readonly version: string;
  readonly cluster: string;
  /** Kafka's id of the topic; undefined where it tells none. */
  readonly log: string | undefined;
  /** Oldest offset of each partition, and the one that its next record will get. */
  readonly low: Offsets;
  readonly end: Offsets;
  /** First offset of each partition whose record is newer than `newestMs` of the snapshot; the end where there is none. */
  readonly firstNewer: Offsets;
  /** How long a tombstone can be read before compaction may remove it. */
  readonly tombstonesKeptMs: number;
}

/**
 * Why a table must not go on from a snapshot but read the log whole; undefined where what the snapshot read is still what the log
 * began with. The message ends a sentence that begins with the snapshot.
 */
export function judgeSnapshot(snapshot: SnapshotHeader, log: LogState, nowMs: number): string | undefined {
  if (snapshot.topic !== log.topic) return `is of ${snapshot.topic}`;
  if (snapshot.version !== log.version) return 'is of another version of the catalogue entry';
  if (snapshot.cluster !== log.cluster) return `is of the cluster ${snapshot.cluster}, and this is ${log.cluster}`;
  if ((snapshot.log ?? log.log) !== (log.log ?? snapshot.log)) return `is of another topic that had the name ${log.topic}`;
  // The other half of the time is for reading on: a tombstone that compaction removed would leave its key in the table for ever.
  if (nowMs - snapshot.takenAtMs > log.tombstonesKeptMs / 2) return 'is so old that tombstones since then may be gone';
  for (const [name, text] of Object.entries(snapshot.offsets)) {
    const partition = Number(name);
    const offset = BigInt(text);
    const end = log.end.get(partition);
    if (end === undefined || offset > end) return `has read partition ${partition} further than its log goes`;
    if (offset < log.low.get(partition)!) return `ends before the records that partition ${partition} still has`;
    // Exact whatever the clocks say: every record that was read is at most as new as the newest of them.
    if (log.firstNewer.get(partition)! < offset) return `has not read what stands in partition ${partition}: the log is another`;
  }
  return undefined;
}
