import { silentEvents, tableOf } from '@naba/messaging';
import type { Table } from '@naba/messaging';
import type { Lane, Note } from './fixture';
import { eventually } from '../../support/eventually';

export interface OpenTable {
  readonly table: Table<Note>;
  /** Where each partition was read on from: not named, or 0, where it was read whole. */
  readonly from: () => Readonly<Record<number, number>>;
  readonly recordsRead: () => number;
  /** Why snapshots were not taken over. */
  readonly discarded: readonly string[];
  readonly written: () => number;
}

/** Starts the table of a lane's topic, and waits until it has caught up. */
export async function openTable(lane: Lane, folder?: string, snapshotEveryMs = 600_000): Promise<OpenTable> {
  const restored: Readonly<Record<number, number>>[] = [];
  const read: number[] = [];
  const discarded: string[] = [];
  let written = 0;
  const table = tableOf<typeof lane.catalogue>(lane.topic, {
    kafka: lane.kafka,
    catalogue: lane.catalogue,
    folder,
    snapshotEveryMs,
    gathering: { bytes: 1, forMs: 100 },
    events: {
      ...silentEvents,
      tableRestored: (_topic, _entries, from) => {
        restored.push(Object.fromEntries([...from].map(([partition, offset]) => [partition, Number(offset)])));
      },
      tableReady: (_topic, _entries, records) => read.push(records),
      snapshotDiscarded: (_topic, _path, reason) => discarded.push(reason),
      snapshotWritten: () => written++,
      snapshotFailed: (_topic, _path, cause) => discarded.push(String(cause)),
    },
  });
  table.start();
  await eventually('the table has caught up', () => table.isReady());
  return {
    table,
    from: () => restored.at(-1)!,
    recordsRead: () => read.at(-1)!,
    discarded,
    written: () => written,
  };
}
