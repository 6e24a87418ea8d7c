import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureTopics } from '@naba/messaging';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import type { Admin } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import type { Lane } from './fixture';
import { eventually } from '../../support/eventually';
import { keyOf, note, openLane, openPublisher, readTopic } from './fixture';
import type { OpenTable } from './open-table';
import { openTable } from './open-table';

let folder: string;
let admin: Admin;
const open: OpenTable[] = [];

beforeAll(async () => {
  admin = new Kafka({ brokers: [sharedKafka()], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
});
afterAll(() => admin.disconnect());
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'naba-table-'))));
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ table }) => table.close()));
  rmSync(folder, { recursive: true });
});

async function start(lane: Lane): Promise<OpenTable> {
  const started = await openTable(lane, folder);
  open.push(started);
  return started;
}

async function restart({ table }: OpenTable, lane: Lane): Promise<OpenTable> {
  await table.close();
  return start(lane);
}

type Change = readonly [name: string, revision: number, text: string | null];

/** Publishes in order; a text of null withdraws. */
async function publish(lane: Lane, ...changes: Change[]): Promise<void> {
  const publisher = openPublisher(lane);
  await Promise.all(
    changes.map(([name, revision, text]) =>
      publisher.publish(lane.topic, text === null ? { key: keyOf(name), value: null, revision } : note(name, revision, text)),
    ),
  );
  await publisher.close();
}

const numbers = (from: number, to: number): Change[] =>
  Array.from({ length: to - from }, (_, n) => [String(from + n), 1, `text ${from + n}`]);
const snapshotOf = (lane: Lane): string => join(folder, `${lane.topic}.value.snapshot`);
const textOf = ({ table }: OpenTable, name: string): string | undefined => table.get(keyOf(name))?.text;

async function endsOf(lane: Lane): Promise<Record<number, number>> {
  return Object.fromEntries((await admin.fetchTopicOffsets(lane.topic)).map(({ partition, high }) => [partition, Number(high)]));
}

describe('tableOf', () => {
  it('holds the highest revision of each key of every partition, whatever the order, and nothing that was withdrawn', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 2 });
    await publish(lane, ...numbers(0, 50), ['a', 3, 'newest'], ['a', 2, 'late'], ['b', 1, 'b'], ['b', 2, null], ['b', 1, 'late']);
    const notes = await start(lane);
    expect([notes.table.size, textOf(notes, 'a'), textOf(notes, 'b'), textOf(notes, '7')]).toEqual([
      51,
      'newest',
      undefined,
      'text 7',
    ]);
    expect(notes.table.has(keyOf('b'))).toBe(false);
    expect(notes.table.entryOf(keyOf('b'))).toEqual({ revision: 2, value: undefined });
    expect(Object.keys(notes.from())).toEqual(['0', '1']);
    await publish(lane, ['b', 3, 'again']);
    await eventually('a withdrawn key is back', () => textOf(notes, 'b') === 'again');
  });

  it('has, once it has caught up, all that was on the log when it was asked', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 2 });
    const notes = await start(lane);
    await publish(lane, ...numbers(0, 500));
    await notes.table.catchUp(20_000);
    expect([notes.table.size, [...notes.table].length]).toEqual([500, 500]);
    await expect(notes.table.catchUp(0)).resolves.toBeUndefined();
  });

  it('tells which keys changed, each once to a reader that is late', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const notes = await start(lane);
    const stop = new AbortController();
    const changes = notes.table.changes(stop.signal);
    await publish(lane, ['a', 1, 'a'], ['b', 1, 'b'], ['a', 2, null], ['z', 1, 'z']);
    await eventually('all is read', () => notes.table.has(keyOf('z')));
    const keys = [await changes.next(), await changes.next(), await changes.next()].map(({ value }) => value);
    expect(keys).toEqual(['a', 'b', 'z'].map(keyOf));
    const next = changes.next();
    stop.abort();
    expect(await next).toMatchObject({ done: true });
  });

  it('starts again from its snapshot and reads only what came after it, tombstones too', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 2 });
    const now = Date.now();
    await publish(lane, ...numbers(0, 500), ['gone', now, 'x'], ['gone', now + 1, null]);
    const before = await start(lane);
    expect(before.recordsRead()).toBe(502);
    const ends = await endsOf(lane);
    await before.table.close();
    await publish(lane, ['7', 2, 'newer'], ['8', 2, null], ['new', 1, 'new']);
    const after = await start(lane);
    expect(after.from()).toEqual(ends);
    expect(after.recordsRead()).toBe(3);
    expect([textOf(after, '7'), textOf(after, '8'), textOf(after, 'new'), textOf(after, '9')]).toEqual([
      'newer',
      undefined,
      'new',
      'text 9',
    ]);
    expect(after.table.size).toBe(500);
    expect(after.table.entryOf(keyOf('gone'))).toEqual({ revision: now + 1, value: undefined });
    expect(after.discarded).toEqual([]);
    const third = await restart(after, lane);
    expect([third.recordsRead(), third.table.size]).toEqual([0, 500]);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['was cut', (bytes) => bytes.subarray(0, bytes.length - 40)],
    ['was cut in a line', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['has a wrong byte', (bytes) => Buffer.from(bytes.toString('utf8').replace('text 7', 'text 8'))],
    ['is empty', () => Buffer.alloc(0)],
    ['is no snapshot', () => Buffer.from('{"format":"other"}\n')],
  ])('discards a snapshot that %s, says so and reads the log whole', async (_, spoil) => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, ...numbers(0, 20));
    const before = await start(lane);
    await before.table.close();
    writeFileSync(snapshotOf(lane), spoil(readFileSync(snapshotOf(lane))));
    const after = await start(lane);
    expect(after.discarded).toHaveLength(1);
    expect(after.recordsRead()).toBe(20);
    expect([after.table.size, textOf(after, '7')]).toEqual([20, 'text 7']);
  });

  it('discards the snapshot of another topic', async () => {
    const [mine, other] = [await openLane(sharedKafka(), { partitions: 1 }), await openLane(sharedKafka(), { partitions: 1 })];
    await publish(mine, ['a', 1, 'mine']);
    await publish(other, ['a', 1, 'other'], ['b', 1, 'other']);
    await (await start(other)).table.close();
    writeFileSync(snapshotOf(mine), readFileSync(snapshotOf(other)));
    const notes = await start(mine);
    expect(notes.discarded).toEqual([`is of ${other.topic}`]);
    expect([notes.table.size, textOf(notes, 'a')]).toEqual([1, 'mine']);
  });

  it('keeps the snapshot before when its process is killed in the midst of writing the next', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 2 });
    const texts: Change[] = Array.from({ length: 20_000 }, (_, n) => [String(n), 1, `text ${n}`]);
    await publish(lane, ...texts);
    const ends = await endsOf(lane);
    await (await start(lane)).table.close();
    const { ino } = statSync(snapshotOf(lane));
    const argument = JSON.stringify([{ ...lane, catalogue: undefined }, folder]);
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'table.fixture.ts'), argument], {
      stdio: 'inherit',
    });
    const unfinished = `${snapshotOf(lane)}.unfinished`;
    // One record more makes it write; it has nothing to write before.
    await sleep(3_000);
    await publish(lane, ['0', 2, 'newer']);
    for (const until = Date.now() + 30_000; !existsSync(unfinished);) {
      if (Date.now() > until) throw new Error('no snapshot was begun');
      await sleep(1);
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(unfinished)).toBe(true);
    expect(statSync(snapshotOf(lane)).ino).toBe(ino);
    const after = await start(lane);
    expect(after.from()).toEqual(ends);
    expect([after.recordsRead(), after.table.size, textOf(after, '0')]).toEqual([1, 20_000, 'newer']);
    await after.table.close();
    expect(existsSync(unfinished)).toBe(false);
  }, 120_000);

  it('reads the log whole where records after the snapshot were deleted', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, ['a', 1, 'a'], ['b', 1, 'b']);
    await (await start(lane)).table.close();
    await publish(lane, ['b', 2, null], ['c', 1, 'c'], ['d', 1, 'd']);
    // Kafka deletes no records of a topic that is only compacted.
    await configure(lane, { 'cleanup.policy': 'compact,delete' });
    const deletion = { topic: lane.topic, partitions: [{ partition: 0, offset: '4' }] };
    await eventually(
      'records are deleted',
      () =>
        admin.deleteTopicRecords(deletion).then(
          () => true,
          () => false,
        ),
      10_000,
    );
    const notes = await start(lane);
    expect(notes.discarded).toEqual(['ends before the records that partition 0 still has']);
    expect([notes.table.size, textOf(notes, 'd')]).toEqual([1, 'd']);
  });

  it('reads on over the gaps that compaction leaves after the snapshot', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, ['a', 1, 'a'], ['b', 1, 'b']);
    await (await start(lane)).table.close();
    const eager = { 'segment.ms': '200', 'min.cleanable.dirty.ratio': '0.001', 'max.compaction.lag.ms': '200' };
    await configure(lane, { 'cleanup.policy': 'compact', ...eager });
    for (let revision = 2; revision < 8; revision++) await publish(lane, ['a', revision, `a${revision}`], ['b', revision, null]);
    // Compaction leaves the segment alone that is being written.
    await sleep(500);
    await publish(lane, ['last', 1, 'last']);
    await eventually('the log is compacted', async () => (await readTopic(lane, lane.topic, 15, 2_000)).length < 15, 90_000);
    const notes = await start(lane);
    expect(notes.discarded).toEqual([]);
    expect(notes.from()).toEqual({ 0: 2 });
    expect(notes.recordsRead()).toBeLessThan(13);
    expect([notes.table.size, textOf(notes, 'a'), textOf(notes, 'b')]).toEqual([2, 'a7', undefined]);
  }, 150_000);

  it.each([
    ['shorter', 3],
    ['longer', 50],
  ])('reads the log whole where the topic was made anew and is %s now', async (_, count) => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, ...numbers(0, 20));
    await (await start(lane)).table.close();
    await makeAnew(lane);
    await publish(lane, ...numbers(100, 100 + count));
    const notes = await start(lane);
    expect(notes.discarded).toHaveLength(1);
    expect([notes.table.size, textOf(notes, '7'), textOf(notes, '100')]).toEqual([count, undefined, 'text 100']);
  });

  it('follows a topic that is made anew while it reads', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, ...numbers(0, 20));
    const notes = await start(lane);
    await makeAnew(lane);
    await publish(lane, ['a', 1, 'a'], ['b', 1, 'b']);
    await eventually('it has read the new log', () => notes.table.has(keyOf('b')));
    await eventually('it holds nothing else', () => notes.table.size === 2 && notes.table.isReady());
  });

  it('waits for a topic that is not there yet', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await admin.deleteTopics({ topics: [lane.topic] });
    const opening = start(lane);
    await sleep(1_000);
    await makeTopic(lane);
    await publish(lane, ['a', 1, 'a']);
    const notes = await opening;
    await eventually('it reads', () => notes.table.size === 1);
  });
});

/** Replaces the settings of a lane's topic. */
async function configure(lane: Lane, settings: Readonly<Record<string, string>>): Promise<void> {
  const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value }));
  const resources = [{ type: ConfigResourceTypes.TOPIC, name: lane.topic, configEntries }];
  await admin.alterConfigs({ validateOnly: false, resources });
}

async function makeAnew(lane: Lane): Promise<void> {
  await admin.deleteTopics({ topics: [lane.topic] });
  await makeTopic(lane);
}

/** A topic is gone a moment after its deletion was answered. */
async function makeTopic(lane: Lane): Promise<void> {
  await eventually('the topic is gone', async () => !(await admin.listTopics()).includes(lane.topic));
  await ensureTopics(lane.kafka, lane.catalogue);
}
