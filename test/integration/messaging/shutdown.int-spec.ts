import { consumerLag, done } from '@naba/messaging';
import { sharedKafka } from '../../support/shared-servers';
import { eventually } from '../../support/eventually';
import { note, openLane, openPublisher, startReader } from './fixture';

describe('a shutdown', () => {
  it('lets the batch in work end and commits it: the next process does not see it again', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    await publisher.publish(lane.topic, note('a'));
    let ended = false;
    let begun = false;
    const reader = await startReader(lane, async (events) => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      ended = true;
      return events.map(() => done);
    });
    await eventually('the handler works', () => begun);
    await reader.close();
    expect(ended).toBe(true);
    expect(await consumerLag(lane.kafka, lane.group, [lane.topic])).toMatchObject([{ messages: 0 }]);
    await publisher.close();
  });

  it('begins no further chunk once it is asked for', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    await Promise.all(Array.from({ length: 50 }, (_, n) => publisher.publish(lane.topic, note(n))));
    let chunks = 0;
    const slow = async (events: unknown[]) => {
      chunks++;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return events.map(() => done);
    };
    const reader = await startReader(lane, slow, { maxChunkEvents: 5 });
    await eventually('the first chunk is in work', () => chunks === 1);
    await reader.close();
    expect(chunks).toBe(1);
    expect(await consumerLag(lane.kafka, lane.group, [lane.topic])).toMatchObject([{ messages: 45 }]);
    await publisher.close();
  });

  it('does not wait for a handler that hangs longer than its deadline', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    await publisher.publish(lane.topic, note('a'));
    let release: (() => void) | undefined;
    const hang = async (events: unknown[]) => {
      await new Promise<void>((resolve) => (release = resolve));
      return events.map(() => done);
    };
    const reader = await startReader(lane, hang, { closeDeadlineMs: 1_000 });
    await eventually('the handler hangs', () => release !== undefined);
    const startedAt = Date.now();
    await reader.close();
    expect(Date.now() - startedAt).toBeLessThan(3_000);
    expect(await consumerLag(lane.kafka, lane.group, [lane.topic])).toMatchObject([{ messages: 1 }]);
    release!();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await publisher.close();
  });
});
