import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { freePort, stackHome } from '@naba/local-stack';
import type { StackOptions } from '@naba/local-stack';

const repositoryRoot = resolve(__dirname, '../../..');

export interface Repository {
  readonly options: StackOptions;
  /** Command lines of all processes of its servers. */
  processes(): string[];
  remove(): void;
}

/** Makes a repository of its own to run a stack in, with the servers that are already installed. */
export async function makeRepository(): Promise<Repository> {
  const root = mkdtempSync(join(tmpdir(), 'naba-repository-'));
  chmodSync(root, 0o755);
  mkdirSync(join(root, '.naba'));
  symlinkSync(join(repositoryRoot, 'deploy'), join(root, 'deploy'));
  symlinkSync(stackHome(repositoryRoot).servers, join(root, '.naba/servers'));
  return {
    options: { root, kind: 'local', kafkaPort: await freePort(), elasticsearchPort: await freePort(), elasticsearchHeapMiB: 512 },
    processes: () => commandLines().filter((line) => line.includes(root) && line.includes('java')),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function commandLines(): string[] {
  if (!existsSync('/proc')) return execFileSync('ps', ['-Ao', 'args'], { encoding: 'utf8' }).split('\n');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return ''; // ended meanwhile
      }
    });
}
