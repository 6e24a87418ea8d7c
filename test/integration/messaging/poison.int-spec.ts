import { deadLetterHeaders } from '@naba/contracts';
import type { ErrorCode } from '@naba/contracts';
import { dead, done } from '@naba/messaging';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import type { Message } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import type { Lane } from './fixture';
import { eventually } from '../../support/eventually';
import { keyOf, note, openLane, openPublisher, readTopic, startReader } from './fixture';

const type = 'news.naba.article.raw.v1';

function foreign(changes: Partial<Message>, headers: Message['headers'] = { ce_type: type }): Message {
  return { key: keyOf('poison'), value: JSON.stringify(note('poison').value), partition: 0, headers, ...changes };
}

async function sendForeign(lane: Lane, messages: Message[]): Promise<void> {
  const kafka = new Kafka({ brokers: [...lane.kafka.brokers], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic: lane.topic, messages });
  await producer.disconnect();
}

describe('a record that can never be handled', () => {
  it.each<[ErrorCode, Message]>([
    ['EVENT_NOT_JSON', foreign({ value: '<html>' })],
    ['EVENT_TYPE_UNKNOWN', foreign({}, { ce_type: 'news.naba.article.raw.v2', color: 'blue' })],
    ['EVENT_KEY_INVALID', foreign({ key: 'article-1' })],
    ['EVENT_INVALID', foreign({ value: JSON.stringify({ ...note('poison').value, text: 7 }) })],
  ])('is set aside with %s, its own bytes, key and headers, while its neighbours are handled', async (code, poison) => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const before = foreign({ key: keyOf('before'), value: JSON.stringify(note('before').value) });
    const after = foreign({ key: keyOf('after'), value: JSON.stringify(note('after').value) });
    await sendForeign(lane, [before, poison, after]);
    const handled: string[] = [];
    const reader = await startReader(lane, (events) => {
      handled.push(...events.map(({ key }) => key));
      return Promise.resolve(events.map(() => done));
    });
    const [letter] = await readTopic(lane, lane.deadTopic, 1);
    await eventually('the neighbours are handled', () => handled.length === 2);
    expect(handled).toEqual([keyOf('before'), keyOf('after')]);
    expect(letter).toMatchObject({ key: poison.key });
    expect(letter!.value!.toString()).toBe(poison.value);
    expect(letter!.headers).toMatchObject(poison.headers!);
    expect(deadLetterHeaders.parse(letter!.headers)).toMatchObject({
      naba_dead_code: code,
      naba_dead_topic: lane.topic,
      naba_dead_consumer: lane.group,
      naba_dead_partition: '0',
      naba_dead_offset: '1',
      naba_dead_attempts: '0',
    });
    expect(reader.strategy.state()).toMatchObject({ ready: true, live: true });
    await reader.close();
  });

  it('is set aside with HANDLER_FAILED when it alone makes the handler throw, among 200 that do not', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    await Promise.all(Array.from({ length: 200 }, (_, n) => publisher.publish(lane.topic, note(n))));
    const handled = new Set<string>();
    const reader = await startReader(lane, (events) => {
      if (events.some(({ key }) => key === keyOf(77))) throw new TypeError("Cannot read properties of undefined (reading 'x')");
      for (const { key } of events) handled.add(key);
      return Promise.resolve(events.map(() => done));
    });
    const [letter] = await readTopic(lane, lane.deadTopic, 1);
    await eventually('the others are handled', () => handled.size === 199);
    expect(letter).toMatchObject({ key: keyOf(77), headers: { naba_dead_code: 'HANDLER_FAILED' } });
    expect(letter!.headers['naba_dead_message']).toContain('Cannot read properties');
    expect(Number(letter!.headers['naba_dead_attempts'])).toBeGreaterThanOrEqual(3);
    expect(reader.strategy.state()).toMatchObject({ ready: true, live: true });
    await reader.close();
    await publisher.close();
  });

  it('is set aside with the code that the handler gives it', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    await publisher.publish(lane.topic, note('rejected', 5));
    const reader = await startReader(lane, (events) =>
      Promise.resolve(events.map(() => dead('INDEX_REJECTED', '/date: no date'))),
    );
    const [letter] = await readTopic(lane, lane.deadTopic, 1);
    expect(letter!.headers).toMatchObject({
      naba_dead_code: 'INDEX_REJECTED',
      naba_dead_message: '/date: no date',
      naba_revision: '5',
    });
    await reader.close();
    await publisher.close();
  });

  it('fits into the dead-letter topic even when it is as large as its own topic takes', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1, maxMessageBytes: 50_000 });
    await sendForeign(lane, [foreign({ value: 'x'.repeat(49_500) })]);
    const reader = await startReader(lane);
    const [letter] = await readTopic(lane, lane.deadTopic, 1);
    expect(letter!.value).toHaveLength(49_500);
    await reader.close();
  });
});
