import { existsSync, readFileSync } from 'node:fs';
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

/** A folder of models; the project's own `models/` unless another is named, so that two versions can stand side by side. */
export class ModelFolder {
  constructor(readonly path: string = join(projectRoot(), 'models')) {}

  /** Path of a file. Throws with the path when it is not there. */
  file(name: string): string {
    const path = join(this.path, name);
    if (!existsSync(path)) throw new Error(`Model file ${path} is missing; see models/README.md for how to train it again.`);
    return path;
  }

  /** Bytes of a file. */
  read(name: string): Buffer {
    return readFileSync(this.file(name));
  }
}
