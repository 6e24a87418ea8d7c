import { done, silentEvents } from '@naba/messaging';
import { Kafka, logLevel } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import { eventually } from '../../support/eventually';
import { keyOf, note, openLane, openPublisher, startReader } from './fixture';

describe('an offset that is out of range', () => {
  it('raises an alarm, and reading goes on with the oldest record that is left', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    for (let n = 0; n < 10; n++) await publisher.publish(lane.topic, note(n));
    const keys: string[] = [];
    const resets: string[] = [];
    const events = { ...silentEvents, offsetsReset: (topic: string, partition: number) => resets.push(`${topic}/${partition}`) };
    const admin = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.setOffsets({ groupId: lane.group, topic: lane.topic, partitions: [{ partition: 0, offset: '1000' }] });
    await admin.disconnect();
    const reader = await startReader(
      lane,
      (batch) => {
        keys.push(...batch.map(({ key }) => key));
        return Promise.resolve(batch.map(() => done));
      },
      { events },
    );
    await eventually('everything is read', () => keys.length === 10);
    expect(keys[0]).toBe(keyOf(0));
    expect(resets[0]).toBe(`${lane.topic}/0`);
    await reader.close();
    await publisher.close();
  });
});
