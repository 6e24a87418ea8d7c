import { startTestServers } from './servers';
import type { TestKafka } from './servers';

/** A Kafka of the suite's own, for suites that kill or freeze it: started before its tests, stopped after them. */
export function ownKafka(): () => TestKafka {
  let servers: Awaited<ReturnType<typeof startTestServers<{ kafka: true }>>>;
  beforeAll(async () => {
    servers = await startTestServers({ kafka: true });
  }, 120_000);
  afterAll(() => servers.stop(), 60_000);
  return () => servers.kafka;
}
