import { execFileSync, spawnSync } from 'node:child_process';

import { LocalStackError } from '../local-stack.error';

/** The account that a server runs as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Elasticsearch refuses to run as root. Returns the account for it when this process is root, undefined when the process's
 * own account will do. Throws when root has no ordinary account to offer.
 */
export function elasticsearchUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch (cause) {
    throw new LocalStackError(
      'Elasticsearch does not run as root, and there is no account "nobody".',
      'Run: useradd --system nobody',
      {
        cause,
      },
    );
  }
}

/** Says whether the account can enter the folder, which takes a passable path from the root down. */
export function canEnter(user: ServerUser | undefined, folder: string): boolean {
  if (!user) return true;
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0;
}

/** Gives the folder and all in it to the account; nothing to do when the servers run as this process's own account. */
export function giveTo(user: ServerUser | undefined, folder: string): void {
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
}
