import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';

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
