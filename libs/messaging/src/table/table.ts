import { setTimeout as sleep } from 'node:timers/promises';
import type { FactDefinition } from '@naba/contracts';
import type { Admin } from 'kafkajs';
import { askKafka } from '../admin/ask-kafka';
import { askTopicIds } from '../admin/topic-ids';
import type { Gathering } from '../consume/batch.consumer';
import type { KafkaSettings } from '../kafka.settings';
import { describeError, InfrastructureError } from '../messaging.error';
import type { MessagingEvents } from '../messaging.events';
import type { Offsets, TailedRecord } from '../tail/tail-events';
import { tailEvents } from '../tail/tail-events';
import { entryVersion } from './entry-version';
import { judgeSnapshot } from './judge-snapshot';
import { KeyChanges } from './key-changes';
import { readSnapshot, writeSnapshot } from './snapshot-file';
import type { SnapshotEntry, SnapshotHeader } from './snapshot-file';
import { TableEntries } from './table-entries';
import type { TableEntry } from './table-entries';

/** What a record changes in a table; undefined for one that is no event. */
export type ReadChange<V> = (record: TailedRecord) => (TableEntry<V> & { readonly key: string }) | undefined;

export interface TableSettings<V> {
  readonly topic: string;
  readonly definition: FactDefinition;
  readonly kafka: KafkaSettings;
  readonly events: MessagingEvents;
  readonly gathering: Gathering;
  readonly read: ReadChange<V>;
  /** Version of what `read` keeps of an event. */
  readonly kept: string;
  readonly maxEntries: number;
  /** File of the snapshot; undefined: the log is read whole at each start. */
  readonly snapshotFile: string | undefined;
  readonly snapshotEveryMs: number;
}

const retryMs = 2_000;
const catchUpStepMs = 50;
/** A topic that is being made is there within moments. */
const lookAgainMs = 100;
const mostLooks = 20;

/**
 * The newest fact of each key of a compacted topic, held in memory and kept up to date from the log. The highest revision of a key wins,
 * whatever the order of arrival. It starts again from a snapshot where it has one, and then reads only what came after it.
 */
export class Table<V> {
  private entries: TableEntries<V>;
  /** The next offset to read in each partition; undefined before the log was asked. */
  private next: Map<number, bigint> | undefined;
  private newestMs = 0;
  private cluster = '';
  /** Kafka's id of the log that was read. */
  private readonly logs = new Map<string, string>();
  /** Partitions that have not been read up to what the log held at the start, with the offset where that ends. */
  private awaited = new Map<number, bigint>();
  private startedAt = 0;
  private recordsRead = 0;
  private unsaved = false;
  private savedAtMs = 0;
  private full = false;
  private readonly changed = new KeyChanges();
  private readonly stopping = new AbortController();
  private following: Promise<void> | undefined;
  private onReplaced: (() => void) | undefined;
  private saving: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private caughtUp = false;
  private lastAsk: Promise<unknown> = Promise.resolve();
  private nextAsk: ReturnType<Admin['fetchTopicOffsets']> | undefined;

  constructor(private readonly settings: TableSettings<V>) {
    this.entries = new TableEntries(settings.maxEntries);
  }

  /**
   * Begins to read; returns at once, and goes on while Kafka is away.
   *
   * @param onReplaced told when the topic was deleted and made again, after everything was forgotten
   */
  start(onReplaced?: () => void): void {
    this.onReplaced = onReplaced;
    this.startedAt = Date.now();
    this.following = this.follow();
    this.timer = setInterval(() => {
      this.save();
    }, this.settings.snapshotEveryMs);
    this.timer.unref();
  }

  /** The value that holds for a key; undefined where there is none, it was withdrawn, or it has not been read yet. */
  get(key: string): V | undefined {
    return this.entries.get(key)?.value;
  }

  /** Value and revision, of a tombstone too. */
  entryOf(key: string): TableEntry<V> | undefined {
    return this.entries.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Keys that have a value. */
  get size(): number {
    return this.entries.size;
  }

  /** Whether all that the log held when this process started has been read. What comes later is there within a second or so. */
  isReady(): boolean {
    return this.caughtUp;
  }

  /** Keys that have a value, with it. */
  *[Symbol.iterator](): Generator<readonly [string, V]> {
    for (const [key, { value }] of this.entries) if (value !== undefined) yield [key, value];
  }

  /**
   * Waits until all has been read that the log holds at the time of the call: what another process had published before is there then.
   *
   * @throws InfrastructureError when Kafka does not answer, or the table does not get there within the deadline
   */
  async catchUp(deadlineMs: number): Promise<void> {
    const { topic } = this.settings;
    const bounds = await this.askEnd();
    const isThere = (): boolean =>
      bounds.every(({ partition, low, high }) => high === low || (this.next?.get(partition) ?? 0n) >= BigInt(high));
    const end = Date.now() + deadlineMs;
    while (!isThere()) {
      if (Date.now() > end) throw new InfrastructureError(`${topic} was not read up to its end within ${deadlineMs} ms.`);
      await sleep(catchUpStepMs);
    }
  }

  /** One question at a time, and one more for all who come meanwhile: callers may be as many as an open door lets in. */
  private askEnd(): ReturnType<Admin['fetchTopicOffsets']> {
    const { kafka, events, topic } = this.settings;
    this.nextAsk ??= this.lastAsk.then(() => {
      this.nextAsk = undefined;
      const ask = askKafka(kafka, events, `The end of ${topic} could not be found.`, (admin) => admin.fetchTopicOffsets(topic));
      this.lastAsk = ask.catch(() => undefined);
      return ask;
    });
    return this.nextAsk;
  }

  /** Keys whose value was set, replaced or withdrawn since the call; several changes of a key that were not taken in time are one. */
  changes(signal: AbortSignal): AsyncGenerator<string, void, undefined> {
    return this.changed.since(signal);
  }

  /** Reads no more, and saves what was read. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    // At once: a broker that does not answer may hold the reader for longer than the process has.
    this.save();
    await Promise.all([this.following, this.saving]);
  }

  private async follow(): Promise<void> {
    const { events } = this.settings;
    const { signal } = this.stopping;
    let failing = false;
    while (!signal.aborted) {
      try {
        this.next ??= await this.restore();
        await this.readOn(this.next);
        failing = false;
      } catch (cause) {
        if (!failing) events.logUnavailable(cause);
        failing = true;
      }
      if (this.next) await sleep(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Until it is stopped, or the log turns out to be another, of which everything is forgotten then. */
  private async readOn(next: Offsets): Promise<void> {
    const { kafka, topic, gathering } = this.settings;
    const replaced = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, replaced.signal]);
    const options = { topics: [topic], from: new Map([[topic, next]]), gathering, logs: this.logs, signal };
    const onReplaced = (): void => {
      replaced.abort();
    };
    for await (const record of tailEvents<string>(kafka, { ...options, onReplaced })) if (!this.apply(record)) replaced.abort();
    if (!replaced.signal.aborted) return;
    this.settings.events.logReplaced(topic, [...next.keys()]);
    this.forget();
  }

  /** @returns false where the log was cut or made anew, and must be read whole */
  private apply(record: TailedRecord): boolean {
    const offset = BigInt(record.offset);
    if (offset < (this.next!.get(record.partition) ?? 0n)) return false;
    this.next!.set(record.partition, offset + 1n);
    this.newestMs = Math.max(this.newestMs, record.timestampMs);
    this.recordsRead++;
    this.unsaved = true;
    const change = this.settings.read(record);
    if (change) this.set(change.key, { revision: change.revision, value: change.value });
    if (offset + 1n >= (this.awaited.get(record.partition) ?? Infinity)) {
      this.awaited.delete(record.partition);
      this.checkCaughtUp();
    }
    return true;
  }

  private set(key: string, entry: TableEntry<V>): void {
    const outcome = this.entries.set(key, entry);
    if (outcome === 'older') return;
    this.changed.note(key);
    if (outcome === 'taken' || this.full) return;
    this.full = true;
    this.settings.events.tableFull(this.settings.topic, this.settings.maxEntries);
  }

  private forget(): void {
    for (const key of this.entries.keys()) this.changed.note(key);
    this.entries = new TableEntries(this.settings.maxEntries);
    this.next = undefined;
    this.newestMs = 0;
    this.caughtUp = false;
    this.onReplaced?.();
  }

  private checkCaughtUp(): void {
    if (this.caughtUp || this.awaited.size > 0) return;
    this.caughtUp = true;
    this.settings.events.tableReady(this.settings.topic, this.entries.size, this.recordsRead, Date.now() - this.startedAt);
  }

  /** Takes over the snapshot where it belongs to the log, and says where to read on. */
  private async restore(): Promise<Map<number, bigint>> {
    const { kafka, events, topic, definition, kept, snapshotFile } = this.settings;
    const version = entryVersion(definition, kept);
    const failure = `The log of ${topic} could not be found.`;
    // Asked first: while Kafka is away there is no use in reading a large file again and again.
    this.cluster = await askKafka(kafka, events, failure, async (admin) => (await admin.describeCluster()).clusterId);
    const log = await this.findLog(failure);
    if (log !== undefined) this.logs.set(topic, log);
    const { header, entries } = await this.readFile();
    const newestMs = header?.newestMs ?? 0;
    const found = await askKafka(kafka, events, failure, async (admin) => ({
      bounds: await admin.fetchTopicOffsets(topic),
      newer: header ? await admin.fetchTopicOffsetsByTimestamp(topic, newestMs + 1) : [],
    }));
    const end = offsetsOf(found.bounds, ({ high }) => high);
    const low = offsetsOf(found.bounds, (bound) => bound.low);
    let next = low;
    if (header) {
      const firstNewer = offsetsOf(found.newer, ({ offset }) => offset);
      const state = {
        topic,
        version,
        cluster: this.cluster,
        log,
        low,
        end,
        firstNewer,
        tombstonesKeptMs: definition.retentionMs,
      };
      const fault = judgeSnapshot(header, state, Date.now());
      if (fault === undefined) {
        this.entries = entries;
        this.newestMs = newestMs;
        this.savedAtMs = header.takenAtMs;
        const offsets = Object.entries(header.offsets).map(([partition, at]) => [Number(partition), BigInt(at)] as const);
        next = new Map([...low, ...offsets]);
      } else events.snapshotDiscarded(topic, snapshotFile!, fault);
    }
    this.recordsRead = 0;
    this.awaited = new Map([...end].filter(([partition, offset]) => offset > (next.get(partition) ?? 0n)));
    events.tableRestored(topic, this.entries.size, next);
    this.checkCaughtUp();
    return next;
  }

  /**
   * Kafka's id of the log; undefined where the brokers tell none. It is asked before the bounds, so that the reader tells of a log that is replaced
   * meanwhile; of one that is only being made it would take the next for the first.
   */
  private async findLog(failure: string): Promise<string | undefined> {
    const { kafka, events, topic } = this.settings;
    for (let looks = 1; !this.stopping.signal.aborted && looks <= mostLooks; looks++) {
      const ids = await askTopicIds(kafka, [topic], events);
      if (!ids || ids.has(topic)) return ids?.get(topic);
      await sleep(lookAgainMs);
    }
    throw new InfrastructureError(failure);
  }

  private async readFile(): Promise<{ header?: SnapshotHeader | undefined; entries: TableEntries<V> }> {
    const { snapshotFile, events, topic, maxEntries } = this.settings;
    const entries = new TableEntries<V>(maxEntries);
    if (snapshotFile === undefined) return { entries };
    try {
      const header = await readSnapshot(snapshotFile, ([key, revision, value]) => {
        entries.set(key, { revision, value: value as V | undefined });
      });
      return { header, entries };
    } catch (fault) {
      events.snapshotDiscarded(topic, snapshotFile, describeError(fault));
      return { entries };
    }
  }

  private save(): void {
    this.saving = this.saving.then(() => this.writeFile());
  }

  /** Only of a table that has caught up: its age says then up to when it knows every tombstone. */
  private async writeFile(): Promise<void> {
    const { snapshotFile, events, topic, definition } = this.settings;
    const startedAt = Date.now();
    // That nothing came is worth knowing too, before the file is too old.
    const aged = startedAt - this.savedAtMs > definition.retentionMs / 8;
    if (!this.caughtUp || !this.next || !(this.unsaved || aged)) return;
    this.entries.dropTombstonesBefore(startedAt - definition.retentionMs);
    if (snapshotFile === undefined) return;
    this.unsaved = false;
    this.savedAtMs = startedAt;
    try {
      const bytes = await writeSnapshot(snapshotFile, this.header(this.next), toSnapshotEntries(this.entries));
      events.snapshotWritten(topic, bytes, Date.now() - startedAt);
    } catch (cause) {
      this.unsaved = true;
      events.snapshotFailed(topic, snapshotFile, cause);
    }
  }

  /** Offsets are taken before the entries: what changes while these are written is read once more, and changes nothing then. */
  private header(next: Offsets): SnapshotHeader {
    const { topic, definition, kept } = this.settings;
    return {
      format: 'naba.table.v1',
      topic,
      version: entryVersion(definition, kept),
      cluster: this.cluster,
      ...(this.logs.has(topic) && { log: this.logs.get(topic) }),
      takenAtMs: Date.now(),
      newestMs: this.newestMs,
      offsets: Object.fromEntries([...next].map(([partition, offset]) => [partition, String(offset)])),
    };
  }
}

function offsetsOf<B extends { readonly partition: number }>(
  bounds: readonly B[],
  of: (bound: B) => string,
): Map<number, bigint> {
  return new Map(bounds.map((bound) => [bound.partition, BigInt(of(bound))]));
}

function* toSnapshotEntries(entries: Iterable<readonly [string, TableEntry<unknown>]>): Generator<SnapshotEntry> {
  for (const [key, { revision, value }] of entries) yield value === undefined ? [key, revision] : [key, revision, value];
}
