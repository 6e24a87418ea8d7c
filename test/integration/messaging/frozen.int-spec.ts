import { setTimeout as sleep } from 'node:timers/promises';
import type { TopicName } from '@naba/contracts';
import { committedOffsets, consumerLag, ensureTopics, readLogBounds, replayEvents, tailEvents } from '@naba/messaging';
import { ownKafka } from '../../support/own-kafka';
import { startIngest } from '../ingest/start-ingest';
import { offsetFaults } from './delivery-ledger';
import { eventually } from '../../support/eventually';
import { note, openLane, openPublisher } from './fixture';

/** A frozen broker is worse than a dead one: the system still takes its connections, and nothing ever answers on them. */
describe('a broker that is frozen for longer than every deadline', () => {
  const kafka = ownKafka();

  it('makes the publisher refuse and be not ready, and publishing come back by itself', async () => {
    const lane = await openLane(kafka().brokers);
    const publisher = openPublisher(lane, { requestTimeoutMs: 1_000, deliveryTimeoutMs: 3_000 });
    publisher.start();
    await eventually('the publisher is ready', () => publisher.isReady());
    await publisher.publish(lane.topic, note('before'));
    await kafka().freeze();
    try {
      // New connections are tried and given up again and again in this time.
      const frozenUntil = Date.now() + 14_000;
      while (Date.now() < frozenUntil) {
        await expect(publisher.publish(lane.topic, note('during'))).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
      }
      expect(publisher.isReady()).toBe(false);
    } finally {
      await kafka().thaw();
    }
    await eventually('the publisher is ready again', () => publisher.isReady());
    await publisher.publish(lane.topic, note('after'));
    await publisher.close();
  }, 120_000);

  it('leaves the publisher no client that took itself for connected meanwhile', async () => {
    const lane = await openLane(kafka().brokers);
    const publisher = openPublisher(lane, { requestTimeoutMs: 3_000, deliveryTimeoutMs: 20_000 });
    const publishes = (name: string) => publisher.publish(lane.topic, note(name)).then(Boolean, () => false);
    expect(await publishes('before')).toBe(true);
    await kafka().freeze();
    const during = publishes('during');
    await sleep(10_000); // for a send, a connection and the client's first question on it to be given up
    await kafka().thaw();
    await during;
    const thawedAt = Date.now();
    await eventually('it publishes', () => publishes('after'));
    expect(Date.now() - thawedAt).toBeLessThan(10_000);
    await publisher.close();
  });

  it('does not hold a publisher that closes meanwhile', async () => {
    const lane = await openLane(kafka().brokers);
    const publisher = openPublisher(lane, { requestTimeoutMs: 1_000, deliveryTimeoutMs: 3_000 });
    await publisher.publish(lane.topic, note('before'));
    await kafka().freeze();
    try {
      const closing = Date.now();
      await publisher.close();
      expect(Date.now() - closing).toBeLessThan(9_000);
    } finally {
      await kafka().thaw();
    }
  });

  it('holds nobody who asks: topics, bounds, lag, offsets and the start of a tail or a replay are given up', async () => {
    const lane = await openLane(kafka().brokers);
    const settings = { ...lane.kafka, requestTimeoutMs: 3_000 };
    const signal = AbortSignal.timeout(60_000);
    const readOne = async (records: AsyncIterable<unknown>) => {
      for await (const _ of records) return;
    };
    const to = new Map([[0, 1n]]);
    await kafka().freeze();
    try {
      const asked: Record<string, Promise<unknown>> = {
        topics: ensureTopics(settings, lane.catalogue),
        bounds: readLogBounds(settings, lane.topic),
        lag: consumerLag(settings, lane.group, [lane.topic]),
        offsets: committedOffsets(settings, lane.group, lane.topic),
        tail: readOne(tailEvents(settings, { topics: [lane.topic as TopicName], from: 'beginning', signal })),
        replay: readOne(replayEvents(settings, 'articles.raw.v1', { from: new Map(), to, signal })),
      };
      const held = await Promise.all(
        Object.entries(asked).map(async ([what, question]) => {
          const answer = question.then(
            () => 'an answer',
            (error: unknown) => (error as Error).name,
          );
          const gaveUp = (await Promise.race([answer, sleep(15_000, 'held')])) === 'InfrastructureError';
          return gaveUp ? [] : [what];
        }),
      );
      expect(held.flat()).toEqual([]);
    } finally {
      await kafka().thaw();
    }
  });

  it('leaves no gap and no repeat in a tail that was reading', async () => {
    const lane = await openLane(kafka().brokers, { partitions: 1 });
    const publisher = openPublisher(lane, { requestTimeoutMs: 1_000 });
    const stop = new AbortController();
    const offsets: string[] = [];
    const tail = (async () => {
      const settings = { ...lane.kafka, requestTimeoutMs: 1_000 };
      for await (const { offset } of tailEvents(settings, {
        topics: [lane.topic as TopicName],
        from: 'beginning',
        signal: stop.signal,
      }))
        offsets.push(offset);
    })();
    await publisher.publish(lane.topic, note('before'));
    await eventually('it reads', () => offsets.length === 1);
    await kafka().freeze();
    await sleep(8_000);
    await kafka().thaw();
    await publisher.publish(lane.topic, note('after'));
    await eventually('it reads on', () => offsets.length >= 2);
    expect(offsetFaults(offsets, '0')).toEqual({ gaps: [], repeats: [] });
    stop.abort();
    await tail;
    await publisher.close();
  });
});

describe('ingest before a broker that is frozen', () => {
  const kafka = ownKafka();

  it('says at /health that it is not ready, and after the silence limit that it is not live; both come back', async () => {
    const limits = { KAFKA_REQUEST_TIMEOUT_MS: '1000', KAFKA_SILENCE_LIMIT_MS: '15000' };
    const ingest = await startIngest(kafka().brokers, limits);
    const health = async (question: 'ready' | 'live') => (await fetch(`${ingest.url}/health/${question}`)).status;
    expect(await health('live')).toBe(200);
    await kafka().freeze();
    try {
      await eventually('it is not ready', async () => (await health('ready')) === 503);
      expect(await health('live')).toBe(200);
      await eventually('it is not live', async () => (await health('live')) === 503);
      expect(await (await fetch(`${ingest.url}/health/live`)).json()).toMatchObject({ checks: { kafka: false } });
    } finally {
      await kafka().thaw();
    }
    await eventually('it is live and ready again', async () => (await health('live')) === 200 && (await health('ready')) === 200);
    await ingest.stop();
  });
});
