import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InboundEvent } from '@naba/messaging';
import { askTopicIds, committedOffsets, done, ensureTopics, silentEvents, tailEvents } from '@naba/messaging';
import type { TailedRecord } from '@naba/messaging';
import { Kafka, logLevel } from 'kafkajs';
import type { Admin } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import type { Lane, Note, Reader } from './fixture';
import { eventually } from '../../support/eventually';
import { keyOf, note, openLane, openPublisher, startReader } from './fixture';
import { openTable } from './open-table';

let admin: Admin;

beforeAll(async () => {
  admin = new Kafka({ brokers: [sharedKafka()], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
});
afterAll(() => admin.disconnect());

const readers: Reader[] = [];
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.close())));

/** Deletes the lane's topic and makes it again. */
async function replace(lane: Lane): Promise<void> {
  const idOf = async (): Promise<string | undefined> => (await askTopicIds(lane.kafka, [lane.topic]))?.get(lane.topic);
  const before = await idOf();
  await admin.deleteTopics({ topics: [lane.topic] });
  await eventually('the topic is another one', async () => {
    await ensureTopics(lane.kafka, lane.catalogue).catch(() => undefined);
    const now = await idOf();
    return now !== undefined && now !== before;
  });
}

/** Publishes the notes `from` to `to`, without the last, and resolves once they are on the log. */
async function publish(lane: Lane, from: number, to: number): Promise<void> {
  const publisher = openPublisher(lane);
  await Promise.all(Array.from({ length: to - from }, (_, n) => publisher.publish(lane.topic, note(from + n))));
  await publisher.close();
}

/** Commits an offset of partition 0 for the lane's group, as one of its members that knows another log. */
async function commit({ topic, group, kafka }: Lane, offset: string, metadata: string): Promise<void> {
  const consumer = new Kafka({ brokers: [...kafka.brokers], logLevel: logLevel.NOTHING }).consumer({ groupId: group });
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.connect();
  await consumer.subscribe({ topics: [topic] });
  await consumer.run({ autoCommit: false, eachMessage: () => Promise.resolve() });
  await joined;
  await consumer.commitOffsets([{ topic, partition: 0, offset, metadata }]);
  await consumer.disconnect();
}

const keysOf = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, n) => keyOf(from + n));

describe('a topic that was deleted and made again, and is longer than before', () => {
  it('is read from its beginning by a consumer that was in its middle', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, 0, 10);
    const seen: string[] = [];
    const replaced: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const handle = async (events: InboundEvent<Note>[]): ReturnType<Parameters<typeof startReader>[1] & object> => {
      seen.push(...events.map(({ key }) => key));
      // So it asks Kafka for no more until the topic is another one.
      if (seen.length === 10) await released;
      return events.map(() => done);
    };
    const events = { ...silentEvents, logReplaced: (topic: string) => replaced.push(topic) };
    readers.push(await startReader(lane, handle, { events }));
    await eventually('the log before is in work', () => seen.length === 10);
    await replace(lane);
    await publish(lane, 100, 130);
    release();
    await eventually('all of the new log is seen', () => keysOf(100, 130).every((key) => seen.includes(key)));
    expect(replaced).toContain(lane.topic);
    await eventually('its end is committed', async () => {
      return (await committedOffsets(lane.kafka, lane.group, lane.topic)).get(0) === 30n;
    });
  });

  it('is read from its beginning where a position of the one before was committed after it was made', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, 0, 10);
    const old = (await askTopicIds(lane.kafka, [lane.topic]))!.get(lane.topic)!;
    await replace(lane);
    await publish(lane, 100, 130);
    await commit(lane, '10', old);
    expect((await committedOffsets(lane.kafka, lane.group, lane.topic)).size).toBe(0);
    const seen: string[] = [];
    readers.push(
      await startReader(lane, (events) => {
        seen.push(...events.map(({ key }) => key));
        return Promise.resolve(events.map(() => done));
      }),
    );
    await eventually('all of the new log is seen', () => keysOf(100, 130).every((key) => seen.includes(key)));
  });

  it('is read from its beginning by who follows it, who is told', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, 0, 1_100);
    const stop = new AbortController();
    const replaced: string[] = [];
    const records: TailedRecord[] = [];
    const tail = tailEvents(lane.kafka, {
      topics: [lane.topic],
      from: 'beginning',
      onReplaced: (topic) => replaced.push(topic),
      signal: stop.signal,
    });
    // Reads no further than a queue's length until it is asked again.
    records.push((await tail.next()).value as TailedRecord);
    await replace(lane);
    await publish(lane, 2_000, 4_000);
    await eventually('it is told', () => replaced.length === 1);
    for await (const record of tail) {
      records.push(record);
      if (record.key === keyOf(3_999)) stop.abort();
    }
    const seen = new Set(records.map(({ key }) => key));
    expect(keysOf(2_000, 4_000).filter((key) => !seen.has(key))).toEqual([]);
  });

  it('is all that a table holds afterwards, also where the new topic is empty and where it was made while nobody read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'naba-replaced-'));
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publish(lane, 0, 10);
    const open = await openTable(lane, folder);
    expect(open.table.size).toBe(10);
    await replace(lane);
    await eventually('what the log before held is forgotten', () => open.table.size === 0 && open.table.isReady());
    await publish(lane, 100, 130);
    await eventually('the new log is read', () => open.table.size === 30);
    await open.table.close();
    await replace(lane);
    await publish(lane, 200, 240);
    const again = await openTable(lane, folder);
    expect(again.discarded).toEqual([`is of another topic that had the name ${lane.topic}`]);
    expect([...again.table].map(([key]) => key).sort()).toEqual(keysOf(200, 240).sort());
    await again.table.close();
    rmSync(folder, { recursive: true });
  });
});
