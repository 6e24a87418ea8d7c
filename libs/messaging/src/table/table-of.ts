import { join } from 'node:path';
import type { FactDefinition } from '@naba/contracts';
import { topicCatalogue } from '@naba/contracts';
import type { Catalogue, EventIn, EventTopicIn, NabaCatalogue } from '../catalogue';
import { factDefinition } from '../catalogue';
import type { Gathering } from '../consume/batch.consumer';
import { decodeEvent, decodeHead } from '../consume/event-decoder';
import type { KafkaSettings } from '../kafka.settings';
import type { MessagingEvents } from '../messaging.events';
import { silentEvents } from '../messaging.events';
import type { TailedRecord } from '../tail/tail-events';
import { toMessage } from '../tail/tail-events';
import type { ReadChange } from './table';
import { Table } from './table';

/** What is kept of an event instead of its value. */
export interface Keep<V> {
  /** Names what is kept, with a version: a snapshot of something else is not taken over. */
  readonly name: string;
  /** Made from headers and place alone; the value is not read then, and not checked. Not undefined. */
  of(record: Pick<TailedRecord, 'headers' | 'partition' | 'offset'>): V;
}

export interface TableOptions<C extends Catalogue, V> {
  readonly kafka: KafkaSettings;
  readonly catalogue?: C;
  readonly events?: MessagingEvents;
  /** Default: the whole value. */
  readonly keep?: Keep<V>;
  /** Folder for the snapshot, of this process alone. Without one the log is read whole at each start. */
  readonly folder?: string | undefined;
  /** Least time between snapshots; one is also made on closing. Default 600,000. */
  readonly snapshotEveryMs?: number;
  /** Keys that are held, of tombstones too; beyond it the key that changed longest ago is forgotten. Default 1,000,000. */
  readonly maxEntries?: number;
  /** How long records may wait in Kafka for others. Default 4 MiB or 500 ms. */
  readonly gathering?: Gathering;
}

/**
 * A compacted topic as a map from key to the newest value, not started yet.
 *
 * @throws when the topic is no fact of the catalogue, or not compacted: its log would not hold every key
 */
export function tableOf<C extends Catalogue = NabaCatalogue, T extends EventTopicIn<C> = EventTopicIn<C>, V = EventIn<C, T>>(
  topic: T,
  options: TableOptions<C, V>,
): Table<V> {
  const definition = factDefinition(options.catalogue ?? topicCatalogue, topic);
  if (definition.cleanupPolicy !== 'compact') throw new Error(`${topic} is not compacted: it does not hold every key.`);
  const { kafka, keep, folder, events = silentEvents, maxEntries = 1_000_000, snapshotEveryMs = 600_000 } = options;
  const name = keep?.name ?? 'value';
  return new Table({
    topic,
    definition,
    kafka,
    events,
    maxEntries,
    snapshotEveryMs,
    gathering: options.gathering ?? { bytes: 4 * 1024 * 1024, forMs: 500 },
    kept: name,
    read: keep ? headReader(definition, keep) : valueReader(definition),
    snapshotFile: folder && join(folder, `${topic}.${name}.snapshot`),
  });
}

function valueReader<V>(definition: FactDefinition): ReadChange<V> {
  return (record) => {
    const decoded = decodeEvent(definition, record, toMessage(record));
    if (decoded.kind === 'dead') return undefined;
    const { key, revision, value } = decoded.event;
    return { key, revision, value: value === null ? undefined : (value as V) };
  };
}

function headReader<V>(definition: FactDefinition, keep: Keep<V>): ReadChange<V> {
  return (record) => {
    const { key, headers, value, timestampMs } = record;
    const tombstone = value === null;
    const head = decodeHead(definition, { key, headers, tombstone });
    if (head.kind === 'dead') return undefined;
    return { key: head.key, revision: head.headerRevision ?? timestampMs, value: tombstone ? undefined : keep.of(record) };
  };
}
