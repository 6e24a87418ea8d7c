import { tailEvents } from '@naba/messaging';
import type { TailedRecord } from '@naba/messaging';
import { Kafka, logLevel } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import { offsetFaults } from './delivery-ledger';
import { eventually } from '../../support/eventually';
import { note, openLane, openPublisher, readTopic } from './fixture';
import type { Lane } from './fixture';

function follow(lane: Lane, from: 'beginning' | 'end' | Date) {
  const stop = new AbortController();
  const records: TailedRecord[] = [];
  const finished = (async () => {
    for await (const record of tailEvents(lane.kafka, { topics: [lane.topic], from, signal: stop.signal })) records.push(record);
  })();
  return {
    records,
    end: async () => {
      stop.abort();
      await finished;
    },
  };
}

describe('tailEvents', () => {
  it('reads every record of every partition from the beginning, in order', async () => {
    const lane = await openLane(sharedKafka());
    const publisher = openPublisher(lane);
    await Promise.all(Array.from({ length: 5_000 }, (_, n) => publisher.publish(lane.topic, note(n))));
    const records = await readTopic(lane, lane.topic, 5_000);
    for (const partition of [0, 1, 2]) {
      const offsets = records.filter((record) => record.partition === partition).map(({ offset }) => offset);
      expect(offsets.length).toBeGreaterThan(1_000);
      expect(offsetFaults(offsets, '0')).toEqual({ gaps: [], repeats: [] });
    }
    await publisher.close();
  });

  it('from the end sees only what comes later; from a moment, what came since', async () => {
    const lane = await openLane(sharedKafka());
    const publisher = openPublisher(lane);
    await publisher.publish(lane.topic, note('old'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const moment = new Date();
    await publisher.publish(lane.topic, note('newer'));
    const end = follow(lane, 'end');
    const since = follow(lane, moment);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await publisher.publish(lane.topic, note('newest'));
    await eventually('both see the last event', () => end.records.length > 0 && since.records.length > 1);
    expect(end.records.map(({ key }) => key)).toEqual([note('newest').key]);
    expect(since.records.map(({ key }) => key)).toEqual([note('newer').key, note('newest').key]);
    await Promise.all([end.end(), since.end()]);
    await publisher.close();
  });

  it('leaves no consumer group behind', async () => {
    const opened = await openLane(sharedKafka());
    const lane = { ...opened, kafka: { ...opened.kafka, clientId: opened.group } };
    const admin = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const groups = async () => (await admin.listGroups()).groups.filter(({ groupId }) => groupId.startsWith(lane.group));
    try {
      const tail = follow(lane, 'beginning');
      await eventually('it reads', async () => (await groups()).length === 1);
      await tail.end();
      expect(await groups()).toEqual([]);
    } finally {
      await admin.disconnect();
    }
  });

  it('ends at once when its signal is already given', async () => {
    const lane = await openLane(sharedKafka());
    const records = [];
    for await (const record of tailEvents(lane.kafka, { topics: [lane.topic], from: 'beginning', signal: AbortSignal.abort() })) {
      records.push(record);
    }
    expect(records).toEqual([]);
  });
});
