import { isDockerAnswering } from '../../libs/local-stack/src';
import { startDockerServers } from './servers.docker';
import { startLocalServers } from './servers.local';
import type { TestElasticsearch, TestKafka, TestServers } from './test-server';

export type { TestElasticsearch, TestKafka, TestServers } from './test-server';

type When<Wanted, Server> = Wanted extends true ? Server : undefined;

/**
 * Starts the wanted servers, empty, at free loopback ports: Testcontainers where a Docker engine answers, else local JVMs
 * that end with this process. For suites that kill servers; all others share those of the run (see `shared-servers.ts`).
 */
export async function startTestServers<const W extends { kafka?: boolean; elasticsearch?: boolean }>(
  wanted: W,
): Promise<TestServers<When<W['kafka'], TestKafka>, When<W['elasticsearch'], TestElasticsearch>>> {
  const start = isDockerAnswering() ? startDockerServers : startLocalServers;
  return (await start(wanted)) as TestServers<When<W['kafka'], TestKafka>, When<W['elasticsearch'], TestElasticsearch>>;
}
