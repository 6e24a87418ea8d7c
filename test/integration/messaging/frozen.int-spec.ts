import { startTestServers } from '../../support/servers';
import type { TestKafka } from '../../support/servers';
import { eventually, note, openLane, openPublisher } from './fixture';

/** A frozen broker is worse than a dead one: the system still takes its connections, and nothing ever answers on them. */
describe('a broker that is frozen for longer than every deadline', () => {
  let kafka: TestKafka;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const servers = await startTestServers({ kafka: true });
    kafka = servers.kafka;
    stop = () => servers.stop();
  }, 120_000);
  afterAll(() => stop(), 60_000);

  it('makes the publisher refuse and be not ready, and publishing come back by itself', async () => {
    const lane = await openLane(kafka.brokers);
    const publisher = openPublisher(lane, { requestTimeoutMs: 1_000, deliveryTimeoutMs: 3_000 });
    publisher.start();
    await eventually('the publisher is ready', () => publisher.isReady());
    await publisher.publish(lane.topic, note('before'));
    await kafka.freeze();
    try {
      // New connections are tried and given up again and again in this time.
      const frozenUntil = Date.now() + 14_000;
      while (Date.now() < frozenUntil) {
        await expect(publisher.publish(lane.topic, note('during'))).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
      }
      expect(publisher.isReady()).toBe(false);
    } finally {
      await kafka.thaw();
    }
    await eventually('the publisher is ready again', () => publisher.isReady(), 20_000);
    await publisher.publish(lane.topic, note('after'));
    await publisher.close();
  }, 120_000);

  it('does not hold a publisher that closes meanwhile', async () => {
    const lane = await openLane(kafka.brokers);
    const publisher = openPublisher(lane, { requestTimeoutMs: 1_000, deliveryTimeoutMs: 3_000 });
    await publisher.publish(lane.topic, note('before'));
    await kafka.freeze();
    try {
      const closing = Date.now();
      await publisher.close();
      expect(Date.now() - closing).toBeLessThan(9_000);
    } finally {
      await kafka.thaw();
    }
  }, 60_000);
});
