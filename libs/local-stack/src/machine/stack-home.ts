import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { LocalStackError } from '../local-stack.error';
import { canEnter, elasticsearchUser } from './server-user';

/** Where the local servers, their data, logs and records live. */
export interface StackHome {
  readonly path: string;
  readonly servers: string;
  readonly data: string;
  readonly logs: string;
  readonly run: string;
  /** Why the home is not inside the repository, when it is not. */
  readonly elsewhereBecause?: string;
}

/**
 * Returns the home for the repository at `root`: its `.naba` folder, or, where root works in a folder that the account of
 * Elasticsearch cannot enter (such as /root), a folder under /var/tmp that always is the same for that repository.
 */
export function stackHome(root: string): StackHome {
  const user = elasticsearchUser();
  if (canEnter(user, root)) return homeAt(join(root, '.naba'));
  const path = `/var/tmp/naba-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  const home = homeAt(path);
  if (statSync(path).uid !== process.getuid?.()) {
    throw new LocalStackError(`The folder ${path} belongs to another account.`, 'Remove it, then start again.');
  }
  return { ...home, elsewhereBecause: `Elasticsearch runs as an ordinary account, which cannot enter ${root}.` };
}

function homeAt(path: string): StackHome {
  const home = {
    path,
    servers: join(path, 'servers'),
    data: join(path, 'data'),
    logs: join(path, 'logs'),
    run: join(path, 'run'),
  };
  for (const folder of Object.values(home)) {
    mkdirSync(folder, { recursive: true });
    if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o755);
  }
  return home;
}
