import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { silentEvents } from '@naba/messaging';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import type { Lane } from './fixture';
import { eventually } from '../../support/eventually';
import { keyOf, note, openLane, openPublisher, startReader } from './fixture';

/** Makes the broker store batches with a codec that the client does not have, which stops its consumers for good. */
async function storeUnreadableBatch(lane: Lane): Promise<void> {
  const admin = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const configEntries = [{ name: 'compression.type', value: 'lz4' }];
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name: lane.topic, configEntries }],
  });
  await admin.disconnect();
  const publisher = openPublisher(lane);
  await publisher.publish(lane.topic, note('unreadable', 1, 'x'.repeat(10_000)));
  await publisher.close();
}

describe('a consumer that has crashed for good', () => {
  it('says so and makes the process neither ready nor live', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const fatal: unknown[] = [];
    const reader = await startReader(lane, undefined, { onFatal: (cause) => fatal.push(cause) });
    await eventually('it reads', () => reader.strategy.state().ready);
    await storeUnreadableBatch(lane);
    await eventually('it crashed', () => fatal.length === 1);
    expect(String(fatal[0])).toContain('LZ4');
    expect(reader.strategy.state()).toMatchObject({ ready: false, live: false });
    await reader.close();
  });

  it('ends the process with a code other than 0', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    await storeUnreadableBatch(lane);
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(__dirname, 'reader.fixture.ts'), JSON.stringify({ ...lane, catalogue: undefined })],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(errors).toContain('crashed for good');
    expect(code).toBe(1);
  });
});

describe('an error of a JavaScript class inside a batch', () => {
  it('does not end the consumer: it reads on', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    await publisher.publish(lane.topic, note('a'));
    let broken = 1;
    const fatal: unknown[] = [];
    const events = {
      ...silentEvents,
      // The place between handler and commit, where nothing but a bug can throw.
      handled: () => {
        if (broken-- > 0) throw new TypeError('a bug of ours');
      },
    };
    const keys = new Set<string>();
    const reader = await startReader(
      lane,
      (batch) => {
        for (const { key } of batch) keys.add(key);
        return Promise.resolve(batch.map(() => ({ kind: 'done' })));
      },
      { events, onFatal: (cause) => fatal.push(cause) },
    );
    await eventually('the bug has struck', () => broken <= 0);
    await publisher.publish(lane.topic, note('b'));
    await eventually('it reads on', () => keys.has(keyOf('b')));
    expect(fatal).toEqual([]);
    await reader.close();
    await publisher.close();
  });
});
