import { consumerLag, done, PublishError, tailEvents } from '@naba/messaging';
import type { EventPublisher, TailedRecord } from '@naba/messaging';
import { ownKafka } from '../../support/own-kafka';
import { DeliveryLedger, offsetFaults } from './delivery-ledger';
import type { Lane, NoteCatalogue } from './fixture';
import { eventually } from '../../support/eventually';
import { note, openLane, openPublisher, readTopic, startReader } from './fixture';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Publishes growing revisions of many keys, some at a time; what is refused is published again, as a client would do. */
async function publishRounds(lane: Lane, publisher: EventPublisher<NoteCatalogue>, ledger: DeliveryLedger, rounds: number) {
  let refused = 0;
  const publishOne = async (key: number, revision: number): Promise<void> => {
    for (;;) {
      try {
        await publisher.publish(lane.topic, note(key, revision));
        ledger.acknowledge(note(key).key, revision);
        return;
      } catch (error) {
        if (!(error instanceof PublishError)) throw error;
        refused++;
        await pause(200);
      }
    }
  };
  for (let revision = 1; revision <= rounds; revision++) {
    await Promise.all(Array.from({ length: 100 }, (_, key) => publishOne(key, revision)));
    await pause(20);
  }
  return refused;
}

describe('a broker that is killed', () => {
  const kafka = ownKafka();

  async function killRepeatedly(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await pause(1_500);
      await kafka().kill();
      await pause(1_000 + 1_500 * time);
      await kafka().restart();
    }
  }

  it('loses nothing that was acknowledged, reorders nothing and makes no dead letter, killed three times in mid-stream', async () => {
    const lane = await openLane(kafka().brokers);
    const ledger = new DeliveryLedger();
    const publisher = openPublisher(lane);
    const reader = await startReader(lane, (events) => {
      for (const { key, revision } of events) ledger.deliver(key, revision);
      return Promise.resolve(events.map(() => done));
    });
    const published = publishRounds(lane, publisher, ledger, 200);
    await killRepeatedly(3);
    await published;
    await eventually('everything acknowledged had its effect', () => ledger.lost.length === 0, 60_000);
    expect(ledger.delivered).toBe(20_000);
    expect(ledger.reordered).toEqual([]);
    await eventually('all is committed', async () => {
      const lags = await consumerLag(lane.kafka, lane.group, [lane.topic]);
      return lags.every(({ messages }) => messages === 0);
    });
    await eventually('the consumer is ready', () => reader.strategy.state().ready);
    expect(reader.strategy.state().live).toBe(true);
    expect(await readTopic(lane, lane.deadTopic, 1, 1_000)).toEqual([]);
    await reader.close();
    await publisher.close();
  }, 180_000);

  it('makes the publisher refuse after the delivery timeout and be ready again by itself, with nobody publishing', async () => {
    const lane = await openLane(kafka().brokers);
    const publisher = openPublisher(lane, { deliveryTimeoutMs: 2_000 });
    publisher.start();
    await eventually('the publisher is ready', () => publisher.isReady());
    await kafka().kill();
    await expect(publisher.publish(lane.topic, note('a'))).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    await eventually('the publisher is not ready', () => !publisher.isReady());
    await kafka().restart();
    await eventually('the publisher is ready again', () => publisher.isReady());
    await publisher.publish(lane.topic, note('b'));
    await publisher.close();
  }, 120_000);

  it('makes the consumer not ready but live, and resume within 15 s of coming back', async () => {
    const lane = await openLane(kafka().brokers);
    const reader = await startReader(lane);
    await eventually('the consumer is ready', () => reader.strategy.state().ready);
    await kafka().kill();
    await eventually('the consumer is not ready', () => !reader.strategy.state().ready);
    await pause(5_000);
    expect(reader.strategy.state()).toMatchObject({ ready: false, live: true });
    await kafka().restart();
    await eventually('the consumer is ready again', () => reader.strategy.state().ready);
    await reader.close();
  }, 120_000);

  it('leaves no gap and no repeat in a tail', async () => {
    const lane = await openLane(kafka().brokers);
    const publisher = openPublisher(lane);
    const stopTail = new AbortController();
    const records: TailedRecord[] = [];
    const tail = (async () => {
      for await (const record of tailEvents(lane.kafka, { topics: [lane.topic], from: 'beginning', signal: stopTail.signal })) {
        records.push(record);
      }
    })();
    const published = publishRounds(lane, publisher, new DeliveryLedger(), 60);
    await killRepeatedly(1);
    await published;
    await eventually('the tail saw everything', () => {
      return new Set(records.map(({ key, headers }) => `${String(key)}/${headers['naba_revision']!}`)).size === 6_000;
    });
    for (const partition of [0, 1, 2]) {
      const offsets = records.filter((record) => record.partition === partition).map(({ offset }) => offset);
      expect(offsetFaults(offsets, '0')).toEqual({ gaps: [], repeats: [] });
    }
    stopTail.abort();
    await tail;
    await publisher.close();
  }, 120_000);
});
