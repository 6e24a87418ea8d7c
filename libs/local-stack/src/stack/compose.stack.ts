import { spawnSync } from 'node:child_process';
import { copyToOutput } from '../process/child-output';
import { LocalStackError } from '../local-stack.error';
import { stackServices } from './stack';
import type { ServiceStatus, Stack, StackOptions, StackService } from './stack';

/**
 * Opens the stack of containers: the `kafka` and `elasticsearch` services of the repository's docker-compose.yml. Compose reads ports and
 * heaps where our own settings come from: the environment, which holds what `.env` says.
 */
export function openComposeStack(options: StackOptions): Stack {
  const compose = (...args: string[]) => copyToOutput('docker', ['compose', ...args], options.root);
  const addresses = addressesOf(options);
  const status = () => Promise.resolve(readStatus(options.root, addresses));
  return {
    kind: 'docker',
    up: async (lifetime) => {
      const before = (await status()).filter(({ state }) => state !== 'stopped').map(({ service }) => service);
      const started = stackServices.filter((service) => !before.includes(service));
      const stop = async (): Promise<void> => {
        if (started.length > 0) await compose('stop', ...started);
      };
      try {
        await compose('up', '--detach', '--wait', ...stackServices);
      } catch (error) {
        await stop().catch(() => undefined);
        throw error;
      }
      return { ...addresses, stop: lifetime === 'attached' ? stop : () => Promise.resolve() };
    },
    down: () => compose('stop', ...stackServices),
    status,
    logs: ({ services = stackServices, lines, follow }) =>
      compose('logs', '--tail', String(lines), ...(follow ? ['--follow'] : []), ...services),
    reset: () => compose('down', '--volumes'),
  };
}

/** Reads one `docker compose ps --format json` line per container; services without one are stopped. */
export function parseComposeStatus(output: string, addresses: Addresses): ServiceStatus[] {
  const containers = output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { Service: string; State: string; Health?: string });
  return stackServices.map((service) => {
    const container = containers.find(({ Service }) => Service === service);
    const running = container?.State === 'running';
    const ready = running && (container.Health === undefined || container.Health === '' || container.Health === 'healthy');
    return { service, address: addresses[service], state: ready ? 'running' : running ? 'starting' : 'stopped' };
  });
}

function readStatus(root: string, addresses: Addresses): ServiceStatus[] {
  const args = ['compose', 'ps', '--format', 'json', ...stackServices];
  const answer = spawnSync('docker', args, { cwd: root, encoding: 'utf8' });
  if (answer.status === 0) return parseComposeStatus(answer.stdout, addresses);
  throw new LocalStackError(
    'Docker Compose could not tell what runs.',
    `Set NABA_STACK=local to run without Docker. It said:\n${answer.error?.message ?? answer.stderr}`,
  );
}

type Addresses = Readonly<Record<StackService, string>>;

function addressesOf({ kafkaPort, elasticsearchPort }: StackOptions): Addresses {
  return { kafka: `localhost:${kafkaPort}`, elasticsearch: `http://localhost:${elasticsearchPort}` };
}
