import { spawnSync } from 'node:child_process';

import { copyToOutput } from '../process/child-output';
import { LocalStackError } from '../local-stack.error';
import { stackServices } from './stack';
import type { ServiceStatus, Stack, StackOptions, StackService } from './stack';

/** What docker-compose.yml publishes. */
const published = { kafka: 9092, elasticsearch: 9200 } as const;
const variables = { kafka: 'KAFKA_PORT', elasticsearch: 'ELASTICSEARCH_PORT' } as const;
const addresses = {
  kafka: `localhost:${published.kafka}`,
  elasticsearch: `http://localhost:${published.elasticsearch}`,
} as const;

/** Opens the stack of containers: the `kafka` and `elasticsearch` services of the repository's docker-compose.yml. */
export function openComposeStack(options: StackOptions): Stack {
  requirePublishedPorts(options);
  const compose = (...args: string[]) => copyToOutput('docker', ['compose', ...args], options.root);
  const status = () => Promise.resolve(readStatus(options.root));
  return {
    kind: 'docker',
    up: async (lifetime) => {
      const before = (await status()).filter(({ state }) => state !== 'stopped').map(({ service }) => service);
      await compose('up', '--detach', '--wait', ...stackServices);
      const started = stackServices.filter((service) => !before.includes(service));
      return {
        ...addresses,
        stop: async () => {
          if (lifetime === 'attached' && started.length > 0) await compose('stop', ...started);
        },
      };
    },
    down: () => compose('stop', ...stackServices),
    status,
    logs: ({ services = stackServices, lines, follow }) =>
      compose('logs', '--tail', String(lines), ...(follow ? ['--follow'] : []), ...services),
    reset: () => compose('down', '--volumes'),
  };
}

/** Reads one `docker compose ps --format json` line per container; services without one are stopped. */
export function parseComposeStatus(output: string): ServiceStatus[] {
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

function readStatus(root: string): ServiceStatus[] {
  const answer = spawnSync('docker', ['compose', 'ps', '--format', 'json', ...stackServices], { cwd: root, encoding: 'utf8' });
  if (answer.status === 0) return parseComposeStatus(answer.stdout);
  throw new LocalStackError(
    'Docker Compose could not tell what runs.',
    `Set NABA_STACK=local to run without Docker. It said:\n${answer.error?.message ?? answer.stderr}`,
  );
}

function requirePublishedPorts(options: StackOptions): void {
  const wanted: Record<StackService, number> = { kafka: options.kafkaPort, elasticsearch: options.elasticsearchPort };
  for (const service of stackServices) {
    if (wanted[service] === published[service]) continue;
    throw new LocalStackError(
      `docker-compose.yml publishes ${service} at port ${published[service]}, but ${variables[service]} asks for ${wanted[service]}.`,
      `Unset ${variables[service]}, or set NABA_STACK=local.`,
    );
  }
}
