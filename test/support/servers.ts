import { startDockerServers } from './servers.docker';
import { startLocalServers } from './servers.local';
import { isDockerAnswering } from '../../libs/local-stack/src';

/** A real server of a test: it can be made to crash, and to come back with the same data on the same port. */
export interface TestServer {
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Starts it again after `kill` (or ends it first), with the same data at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestKafka extends TestServer {
  /** `host:port`. */
  readonly brokers: string;
}

export interface TestElasticsearch extends TestServer {
  readonly url: string;
}

export interface TestServers<K = TestKafka | undefined, E = TestElasticsearch | undefined> {
  readonly kafka: K;
  readonly elasticsearch: E;
  /** Stops what was started and removes its data. */
  stop(): Promise<void>;
}

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
