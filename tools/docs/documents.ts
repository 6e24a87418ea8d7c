import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '@naba/project';

/** A Markdown file of the repository. */
export interface Document {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const foreign = new Set(['node_modules', 'dist', '.naba', '.git', '.venv']);

/** Every Markdown file that is ours. */
export function readDocuments(folder = projectRoot()): Document[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Document[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : readDocuments(path);
    return entry.name.endsWith('.md') ? [{ path: relative(projectRoot(), path), text: readFileSync(path, 'utf8') }] : [];
  });
}
