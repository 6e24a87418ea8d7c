import { keepForTeardown, takeForTeardown } from './global-servers';
import { startTestServers } from './servers';
import type { TestServers } from './servers';

/**
 * Starts a Kafka and an Elasticsearch for each of Jest's workers and leaves their addresses in the environment. Services have fixed topics
 * and consumer groups, so two suites at once on one Kafka would take each other's articles. Addresses that are already there (a
 * developer's own servers) are used as they are, by all.
 */
export default async function globalSetup({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  const wanted = { kafka: !process.env['NABA_TEST_KAFKA'], elasticsearch: !process.env['NABA_TEST_ELASTICSEARCH'] };
  const started: Pick<TestServers, 'stop'>[] = [];
  keepForTeardown({
    stop: async () => {
      await Promise.all(started.map((servers) => servers.stop()));
    },
  });
  try {
    for (let worker = 1; worker <= maxWorkers; worker++) {
      const servers = await startTestServers(wanted);
      started.push(servers);
      if (servers.kafka) process.env[`NABA_TEST_KAFKA_${worker}`] = servers.kafka.brokers;
      if (servers.elasticsearch) process.env[`NABA_TEST_ELASTICSEARCH_${worker}`] = servers.elasticsearch.url;
    }
  } catch (error) {
    await takeForTeardown()?.stop();
    throw error;
  }
}
