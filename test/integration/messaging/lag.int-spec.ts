import { consumerLag, done } from '@naba/messaging';
import { sharedKafka } from '../../support/shared-servers';
import { eventually } from '../../support/eventually';
import { note, openLane, openPublisher, startReader } from './fixture';

describe('consumerLag', () => {
  it('counts what a group has not handled, in messages and in seconds of the oldest', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 2 });
    const publisher = openPublisher(lane);
    await Promise.all(Array.from({ length: 40 }, (_, n) => publisher.publish(lane.topic, note(n))));
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    const before = await consumerLag(lane.kafka, lane.group, [lane.topic]);
    expect(before.reduce((sum, { messages }) => sum + messages, 0)).toBe(40);
    for (const { seconds } of before) {
      expect(seconds).toBeGreaterThanOrEqual(3);
      expect(seconds).toBeLessThan(30);
    }

    const reader = await startReader(lane, (events) => Promise.resolve(events.map(() => done)));
    const lag = () => consumerLag(lane.kafka, lane.group, [lane.topic]);
    await eventually('the group is up to date', async () => (await lag()).every(({ messages }) => messages === 0));
    await reader.close();
    const position = await publisher.publish(lane.topic, note('one more'));
    const after = await consumerLag(lane.kafka, lane.group);
    expect(after.filter(({ messages }) => messages > 0)).toEqual([
      { topic: lane.topic, partition: position.partition, messages: 1, seconds: expect.any(Number) as number },
    ]);
    expect(after.find(({ messages }) => messages > 0)!.seconds).toBeLessThan(3);
    await publisher.close();
  });
});
