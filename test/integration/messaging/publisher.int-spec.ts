import { EventPublisher, PublishError, silentEvents } from '@naba/messaging';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { freePort } from '@naba/local-stack';
import { sharedKafka } from '../../support/shared-servers';
import type { NoteCatalogue } from './fixture';
import { eventually } from '../../support/eventually';
import { keyOf, note, openLane, openPublisher, readTopic } from './fixture';

describe('EventPublisher', () => {
  it('gives the position at which the event stands', async () => {
    const lane = await openLane(sharedKafka());
    const publisher = openPublisher(lane);
    const positions = await Promise.all(Array.from({ length: 300 }, (_, n) => publisher.publish(lane.topic, note(n))));
    const records = await readTopic(lane, lane.topic, 300);
    const stored = new Map(records.map(({ key, partition, offset }) => [key, `${partition}/${offset}`]));
    positions.forEach(({ partition, offset }, n) => {
      expect(stored.get(keyOf(n))).toBe(`${partition}/${offset}`);
    });
    await publisher.close();
  });

  it('keeps the order of publication of one key', async () => {
    const lane = await openLane(sharedKafka());
    const publisher = openPublisher(lane);
    const events = Array.from({ length: 1_000 }, (_, n) => ({ ...note(n % 10, n + 1), ...(n % 7 === 0 && { value: null }) }));
    await Promise.all(events.map((event) => publisher.publish(lane.topic, event)));
    const last = new Map<string | null, number>();
    for (const { key, headers } of await readTopic(lane, lane.topic, 1_000)) {
      const revision = Number(headers['naba_revision']);
      expect(revision).toBeGreaterThan(last.get(key) ?? 0);
      last.set(key, revision);
    }
    expect(last.size).toBe(10);
    await publisher.close();
  });

  it("places a key where Kafka's own clients place it", async () => {
    const lane = await openLane(sharedKafka(), { partitions: 12 });
    const publisher = openPublisher(lane);
    // Expected hashes stand in the tests of Apache Kafka's `Utils.murmur2`.
    const hashes: [string, number][] = [
      ['21', -973932308],
      ['foobar', -790332482],
      ['a-little-bit-long-string', -985981536],
    ];
    for (const [key, hash] of hashes) {
      const { partition } = await publisher.publish(lane.topic, { ...note(key), key });
      expect(partition).toBe((hash & 0x7fffffff) % 12);
    }
    await publisher.close();
  });

  it('publishes any number of events at once without a batch that the broker refuses', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1, maxMessageBytes: 64 * 1024 });
    const publisher = openPublisher(lane);
    const text = 'ن'.repeat(1_000);
    const positions = await Promise.all(Array.from({ length: 3_000 }, (_, n) => publisher.publish(lane.topic, note(n, 1, text))));
    expect(new Set(positions.map(({ offset }) => offset)).size).toBe(3_000);
    await publisher.close();
  });

  it('finds batches that fit when the topic takes less than the catalogue says', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const admin = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const configEntries = [{ name: 'max.message.bytes', value: '20000' }];
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: lane.topic, configEntries }],
    });
    await admin.disconnect();
    const publisher = openPublisher(lane);
    const texts = Array.from({ length: 40 }, (_, n) => (n === 17 ? 'x'.repeat(30_000) : 'x'.repeat(1_000)));
    const results = await Promise.allSettled(texts.map((text, n) => publisher.publish(lane.topic, note(n, 1, text))));
    expect(results.map(({ status }, n) => (status === 'rejected' ? n : -1)).filter((n) => n >= 0)).toEqual([17]);
    expect(results[17]).toMatchObject({ reason: { code: 'EVENT_TOO_LARGE' } });
    await publisher.close();
  });

  it('makes a topic again that was deleted, says it loudly, and publishes on', async () => {
    const lane = await openLane(sharedKafka());
    const vanished: string[] = [];
    const publisher = new EventPublisher<NoteCatalogue>({
      source: '/test',
      kafka: lane.kafka,
      catalogue: lane.catalogue,
      events: { ...silentEvents, topicsVanished: (topics) => vanished.push(...topics) },
    });
    publisher.start();
    await eventually('it is ready', () => publisher.isReady());
    const admin = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [lane.topic] });
    await admin.disconnect();
    await eventually('it is said', () => vanished.length > 0);
    expect(vanished).toEqual([lane.topic]);
    await eventually('it is ready again', () => publisher.isReady());
    expect(await publisher.publish(lane.topic, note('after'))).toMatchObject({ topic: lane.topic });
    await publisher.close();
  });

  it('stores a tombstone wherever the key may lie when partitions were added', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 2 });
    const publisher = openPublisher(lane);
    publisher.start();
    const names = Array.from({ length: 40 }, (_, n) => n);
    await Promise.all(names.map((name) => publisher.publish(lane.topic, note(name))));
    const admin = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createPartitions({ topicPartitions: [{ topic: lane.topic, count: 7 }] });
    await admin.disconnect();
    let revision = 1;
    const openPlaces = async (): Promise<number> => {
      revision++;
      await Promise.all(names.map((name) => publisher.publish(lane.topic, { ...note(name), revision, value: null })));
      const places = new Map<string, boolean>();
      for (const { key, partition, value } of await readTopic(lane, lane.topic, Infinity, 3_000))
        places.set(`${partition}/${key}`, value !== null);
      return [...places.values()].filter(Boolean).length;
    };
    // The publisher looks every two seconds how many partitions there are.
    await eventually('nothing is left of them in any partition', async () => (await openPlaces()) === 0);
    await publisher.close();
  });

  it('refuses an event that no topic can hold before sending it', async () => {
    const lane = await openLane(sharedKafka(), { maxMessageBytes: 10_000 });
    const publisher = openPublisher(lane);
    await expect(publisher.publish(lane.topic, note('large', 1, 'x'.repeat(20_000)))).rejects.toMatchObject({
      code: 'EVENT_TOO_LARGE',
      message: expect.stringMatching(/holds at most 10000/) as string,
    });
    await publisher.close();
  });

  it('refuses with LOG_UNAVAILABLE and a time to come back when Kafka is away, and with OVERLOADED before memory fills', async () => {
    const lane = await openLane(sharedKafka());
    const away = { brokers: [`127.0.0.1:${await freePort()}`], deliveryTimeoutMs: 1_500, maxPendingBytes: 20_000 };
    const publisher = openPublisher(lane, away);
    const startedAt = Date.now();
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => publisher.publish(lane.topic, note(n, 1, 'x'.repeat(500)))),
    );
    expect(Date.now() - startedAt).toBeLessThan(20_000);
    const codes = results.map((result) => (result.status === 'rejected' ? (result.reason as PublishError).code : 'stored'));
    expect(new Set(codes)).toEqual(new Set(['LOG_UNAVAILABLE', 'OVERLOADED']));
    expect(codes.filter((code) => code === 'LOG_UNAVAILABLE').length).toBeLessThan(30);
    const refusal = results[0]!.status === 'rejected' ? (results[0]!.reason as PublishError) : undefined;
    expect(refusal).toBeInstanceOf(PublishError);
    expect(refusal!.retryAfterSeconds).toBeGreaterThan(0);
    expect(publisher.isReady()).toBe(false);
    await publisher.close();
  });

  it('sends what waits when it closes', async () => {
    const lane = await openLane(sharedKafka());
    const publisher = openPublisher(lane);
    const pending = Array.from({ length: 500 }, (_, n) => publisher.publish(lane.topic, note(n)));
    await publisher.close();
    expect(await Promise.all(pending)).toHaveLength(500);
    await expect(publisher.publish(lane.topic, note('late'))).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  });
});
