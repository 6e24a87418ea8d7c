import { spawnSync } from 'node:child_process';

/** Says whether a Docker engine answers on this machine within a few seconds; the client alone is not enough. */
export function isDockerAnswering(): boolean {
  return spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore', timeout: 5_000 }).status === 0;
}
