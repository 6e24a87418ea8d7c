import { startTestServers } from './servers';
import { keepForTeardown } from './global-servers';

/**
 * Starts the servers that all suites of the run share and leaves their addresses in the environment. Addresses that are
 * already there (a developer's own servers) are used as they are.
 */
export default async function globalSetup(): Promise<void> {
  const servers = await startTestServers({
    kafka: !process.env['NABA_TEST_KAFKA'],
    elasticsearch: !process.env['NABA_TEST_ELASTICSEARCH'],
  });
  keepForTeardown(servers);
  if (servers.kafka) process.env['NABA_TEST_KAFKA'] = servers.kafka.brokers;
  if (servers.elasticsearch) process.env['NABA_TEST_ELASTICSEARCH'] = servers.elasticsearch.url;
}
