import { spawnSync } from 'node:child_process';

const askMs = 5_000;

function succeeds(args: readonly string[], timeout = askMs, cwd?: string): boolean {
  return spawnSync('docker', args, { stdio: 'ignore', timeout, ...(cwd !== undefined && { cwd }) }).status === 0;
}

/** Says whether a Docker engine answers on this machine within a few seconds; the client alone is not enough. */
export function isDockerAnswering(): boolean {
  return succeeds(['version', '--format', '{{.Server.Version}}']);
}

/**
 * Why the servers cannot run by Docker Compose on this machine; undefined where they can: an engine answers, Compose is there, and each
 * image is here or can be had.
 *
 * @param root folder of docker-compose.yml
 */
export function whyNoCompose(root: string, services: readonly string[]): string | undefined {
  if (!isDockerAnswering()) return 'no Docker engine answers';
  const images = spawnSync('docker', ['compose', 'config', '--images', ...services], {
    cwd: root,
    encoding: 'utf8',
    timeout: askMs,
  });
  if (images.status !== 0) return 'the engine answers, but Docker Compose 2 is not there';
  const wanted = images.stdout.split('\n').filter(Boolean);
  const missing = wanted.find(
    (image) => !succeeds(['image', 'inspect', image]) && !succeeds(['manifest', 'inspect', image], 15_000),
  );
  return missing === undefined ? undefined : `the engine answers, but the image ${missing} cannot be had`;
}
