import type { TestServers } from './test-server';

// Jest loads the setup and the teardown apart from each other: only the global object is common to both.
const holder = globalThis as { nabaTestServers?: Pick<TestServers, 'stop'> };

export function keepForTeardown(servers: Pick<TestServers, 'stop'>): void {
  holder.nabaTestServers = servers;
}

export function takeForTeardown(): Pick<TestServers, 'stop'> | undefined {
  const servers = holder.nabaTestServers;
  delete holder.nabaTestServers;
  return servers;
}
