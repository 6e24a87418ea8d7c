import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fragment } from './assemble';

/** Every fragment of a folder; its README tells the rule and is none. */
export function readFragments(folder: string): Fragment[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => ({ topic: basename(file, '.md'), text: readFileSync(join(folder, file), 'utf8') }));
}
