import { spawnSync } from 'node:child_process';
import { isDockerAnswering } from '../../libs/local-stack/src';
import { serverImages, startDockerServers } from './servers.docker';
import { startLocalServers } from './servers.local';
import type { TestElasticsearch, TestKafka, TestServers } from './test-server';

export type { TestElasticsearch, TestKafka, TestServers } from './test-server';

type When<Wanted, Server> = Wanted extends true ? Server : undefined;

/**
 * Starts the wanted servers, empty, at free loopback ports: Testcontainers where a Docker engine answers that has or gets the images, and NABA_STACK does not say otherwise, else local JVMs
 * that end with this process. For suites that kill servers; all others share those of the run (see `shared-servers.ts`).
 */
export async function startTestServers<const W extends { kafka?: boolean; elasticsearch?: boolean }>(
  wanted: W,
): Promise<TestServers<When<W['kafka'], TestKafka>, When<W['elasticsearch'], TestElasticsearch>>> {
  const start = runsContainers() ? startDockerServers : startLocalServers;
  return (await start(wanted)) as TestServers<When<W['kafka'], TestKafka>, When<W['elasticsearch'], TestElasticsearch>>;
}

function runsContainers(): boolean {
  const kind = process.env['NABA_STACK'];
  if (kind === 'local' || !isDockerAnswering()) return false;
  const has = (...args: string[]) => spawnSync('docker', args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
  return serverImages.every((image) => has('image', 'inspect', image) || has('manifest', 'inspect', image));
}
