import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the project: the nearest one above this file that holds `models/` and `package.json`, in sources and in a build. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'models')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No folder above ${__dirname} holds models/ and package.json; reinstall Naba.`);
    folder = parent;
  }
  return folder;
}
