import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let root: string | undefined;

/** Folder of the project: the nearest one above this file that holds `models/` and `package.json`, in sources and in a build. */
export function projectRoot(): string {
  if (root !== undefined) return root;
  let folder = __dirname;
  while (!existsSync(join(folder, 'models')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No folder above ${__dirname} holds models/ and package.json; reinstall Naba.`);
    folder = parent;
  }
  root = folder;
  return folder;
}

/** Path of a file in `models/`. Throws with the path when it is not there. */
export function modelFile(name: string): string {
  const path = join(projectRoot(), 'models', name);
  if (!existsSync(path)) throw new Error(`Model file ${path} is missing; see models/README.md for how to train it again.`);
  return path;
}

/** Bytes of a file in `models/`. */
export function readModel(name: string): Buffer {
  return readFileSync(modelFile(name));
}
