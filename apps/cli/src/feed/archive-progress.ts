import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ArchivePosition } from '@naba/archives';
import { z } from 'zod';

const positions = z.record(z.string(), z.object({ offset: z.int().nonnegative(), inside: z.int().nonnegative() }));
const saveEveryMs = 1_000;

/** How far web archives were fed, in a file, so that a feed that was broken off goes on with the last record that was answered. */
export class ArchiveProgress {
  private readonly reached: Map<string, ArchivePosition>;
  private savedAt = 0;

  /** @throws Error where the file is there and holds something else */
  constructor(private readonly path: string) {
    const read = existsSync(path) ? positions.safeParse(parse(readFileSync(path, 'utf8'))) : undefined;
    if (read && !read.success)
      throw new Error(`${path} does not hold how far archives came; name another file, or one that is not there.`);
    this.reached = new Map(Object.entries(read?.data ?? {}));
  }

  /** Where to go on in an archive; undefined: at its beginning. */
  of(file: string): ArchivePosition | undefined {
    return this.reached.get(resolve(file));
  }

  /** Takes note that all before this record, and it, were answered. */
  note(file: string, position: ArchivePosition): void {
    this.reached.set(resolve(file), position);
    if (performance.now() - this.savedAt > saveEveryMs) this.save();
  }

  /** Into a file beside it and then under its name: who ends meanwhile leaves the one before. */
  save(): void {
    writeFileSync(`${this.path}.unfinished`, `${JSON.stringify(Object.fromEntries(this.reached), null, 2)}\n`);
    renameSync(`${this.path}.unfinished`, this.path);
    this.savedAt = performance.now();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
