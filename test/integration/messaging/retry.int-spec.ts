import type { InboundEvent } from '@naba/messaging';
import { consumerLag, dead, done, InfrastructureError, retry } from '@naba/messaging';
import { Kafka, logLevel } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import type { Lane, Note } from './fixture';
import { eventually } from '../../support/eventually';
import { keyOf, note, openLane, openPublisher, readTopic, startReader } from './fixture';

const quick = { backoff: { firstMs: 50, maxMs: 200 } };

async function publishNotes(lane: Lane, count: number): Promise<void> {
  const publisher = openPublisher(lane);
  await Promise.all(Array.from({ length: count }, (_, n) => publisher.publish(lane.topic, note(n))));
  await publisher.close();
}

async function committedMessages(lane: Lane): Promise<number> {
  const lags = await consumerLag(lane.kafka, lane.group, [lane.topic]);
  return lags.reduce((sum, { messages }) => sum + messages, 0);
}

describe('trouble of the infrastructure', () => {
  it.each([
    ['returns retry', (events: InboundEvent<Note>[]) => Promise.resolve(events.map(() => retry(new Error('503'))))],
    ['throws InfrastructureError', () => Promise.reject(new InfrastructureError('Elasticsearch is away'))],
  ])('makes the consumer wait, not ready but live, when the handler %s; no event becomes a dead letter', async (_how, fail) => {
    const lane = await openLane(sharedKafka());
    await publishNotes(lane, 30);
    let away = true;
    let attempts = 0;
    const handled = new Set<string>();
    const reader = await startReader(
      lane,
      (events) => {
        attempts = Math.max(attempts, ...events.map(({ attempt }) => attempt));
        if (away) return fail(events);
        for (const { key } of events) handled.add(key);
        return Promise.resolve(events.map(() => done));
      },
      quick,
    );
    await eventually('every partition waits', () => reader.strategy.state().topics[0]!.paused.length === 3);
    await eventually('it is tried again and again', () => attempts >= 5);
    expect(reader.strategy.state()).toMatchObject({ ready: false, live: true });
    expect(await committedMessages(lane)).toBe(30);
    away = false;
    await eventually('all are handled', () => handled.size === 30);
    await eventually('the consumer is ready again', () => reader.strategy.state().ready);
    await eventually('offsets are committed', async () => (await committedMessages(lane)) === 0);
    expect(await readTopic(lane, lane.deadTopic, 1, 1_000)).toEqual([]);
    await reader.close();
  });

  it('gives only the open events to the handler again, never those that are done', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publishNotes(lane, 20);
    const deliveries = new Map<string, number>();
    const open = new Set([3, 9, 10, 15].map(keyOf));
    const reader = await startReader(
      lane,
      (events) => {
        for (const { key } of events) deliveries.set(key, (deliveries.get(key) ?? 0) + 1);
        return Promise.resolve(events.map(({ key, attempt }) => (open.has(key) && attempt < 4 ? retry('busy') : done)));
      },
      quick,
    );
    await eventually('all is committed', async () => (await committedMessages(lane)) === 0);
    expect(deliveries.size).toBe(20);
    for (const [key, times] of deliveries) expect(times).toBe(open.has(key) ? 4 : 1);
    await reader.close();
  });

  it('holds up one partition only; the others go on', async () => {
    const lane = await openLane(sharedKafka());
    await publishNotes(lane, 60);
    const handled = new Map<number, number>();
    const reader = await startReader(
      lane,
      (events) => {
        const { partition } = events[0]!.position;
        if (partition === 0) return Promise.resolve(events.map(() => retry('busy')));
        handled.set(partition, (handled.get(partition) ?? 0) + events.length);
        return Promise.resolve(events.map(() => done));
      },
      quick,
    );
    await eventually('partition 0 waits', () => reader.strategy.state().topics[0]!.paused.includes(0));
    const publisher = openPublisher(lane);
    const position = await publishInto(lane, publisher, 1);
    await eventually('a later event of partition 1 is handled', async () => {
      const lags = await consumerLag(lane.kafka, lane.group, [lane.topic]);
      return lags.find(({ partition }) => partition === position.partition)?.messages === 0;
    });
    expect(reader.strategy.state().topics[0]!.paused).toEqual([0]);
    await publisher.close();
    await reader.close();
  });

  it('of the dead-letter topic holds the offset back: a record is never passed over before it is set aside', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await publishNotes(lane, 3);
    const admin = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [lane.deadTopic] });
    let calls = 0;
    const impatient = { ...lane, kafka: { ...lane.kafka, deliveryTimeoutMs: 1_000 } };
    const reader = await startReader(
      impatient,
      (events) => {
        calls++;
        return Promise.resolve(events.map(({ key }) => (key === keyOf(1) ? dead('INDEX_REJECTED', 'no') : done)));
      },
      quick,
    );
    await eventually('the partition waits', () => reader.strategy.state().topics[0]!.paused.length === 1);
    expect(await committedMessages(lane)).toBeGreaterThanOrEqual(2);
    await admin.createTopics({ topics: [{ topic: lane.deadTopic, numPartitions: 1 }] });
    const [letter] = await readTopic(lane, lane.deadTopic, 1);
    expect(letter!.key).toBe(keyOf(1));
    await eventually('all is committed', async () => (await committedMessages(lane)) === 0);
    expect(calls).toBe(1);
    await admin.disconnect();
    await reader.close();
  });
});

async function publishInto(lane: Lane, publisher: ReturnType<typeof openPublisher>, partition: number) {
  for (let n = 1_000; ; n++) {
    const position = await publisher.publish(lane.topic, note(n));
    if (position.partition === partition) return position;
  }
}
