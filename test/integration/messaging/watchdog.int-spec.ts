import { done, silentEvents } from '@naba/messaging';
import { Kafka, logLevel } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import { eventually } from '../../support/eventually';
import { note, openLane, openPublisher, startReader } from './fixture';

const watch = { watchIntervalMs: 300, stallAfterMs: 1_500 };

describe('the watchdog', () => {
  it('makes a process not live whose handler hangs while records wait, and live again when they move', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    await publisher.publish(lane.topic, note('a'));
    let release: (() => void) | undefined;
    const stalls: string[] = [];
    const reader = await startReader(
      lane,
      async (events) => {
        await new Promise<void>((resolve) => (release = resolve));
        return events.map(() => done);
      },
      { ...watch, events: { ...silentEvents, stalled: (topic, partition) => stalls.push(`${topic}/${String(partition)}`) } },
    );
    await eventually('the process is not live', () => !reader.strategy.state().live);
    expect(stalls).toEqual([`${lane.topic}/0`]);
    release!();
    await eventually('the process is live again', () => reader.strategy.state().live);
    await reader.close();
    await publisher.close();
  });

  it('leaves a process alone that has nothing to do', async () => {
    const lane = await openLane(sharedKafka());
    const reader = await startReader(lane, undefined, watch);
    await eventually('it reads', () => reader.strategy.state().ready);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(reader.strategy.state()).toMatchObject({ ready: true, live: true });
    await reader.close();
  });

  it('makes a process not live that never gets into its group although Kafka answers', async () => {
    const lane = await openLane(sharedKafka());
    const admin = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    // A member of another protocol keeps everybody else out of the group.
    const squatter = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).consumer({
      groupId: lane.group,
      partitionAssigners: [() => ({ name: 'foreign', version: 1, assign: () => Promise.resolve([]), protocol: foreignProtocol })],
    });
    await squatter.connect();
    await squatter.subscribe({ topics: [lane.topic] });
    await squatter.run({ eachMessage: () => Promise.resolve() });
    const reader = await startReader(lane, undefined, { ...watch, onFatal: () => undefined });
    await eventually('the process is not live', () => !reader.strategy.state().live);
    expect(reader.strategy.state().ready).toBe(false);
    await squatter.disconnect();
    await reader.close();
    await admin.disconnect();
  });
});

function foreignProtocol(): { name: string; metadata: Buffer } {
  return { name: 'foreign', metadata: Buffer.from([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]) };
}
