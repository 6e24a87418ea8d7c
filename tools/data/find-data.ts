import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What to say where data is missing. */
export const howToGetData = 'set NABA_DATA to a folder that has it (docs/data.md says where each set comes from)';

/**
 * Path of a file or folder among the data sets that are too large or not free enough to be in the repository, or undefined where
 * it is not on this machine.
 *
 * @param path as docs/data.md names it, such as `ner/en.wikigold.conll`
 * @param folders where to look, separated as in PATH; `NABA_DATA` unless given
 */
export function findData(path: string, folders = process.env['NABA_DATA'] ?? ''): string | undefined {
  return folders
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, path))
    .find((candidate) => existsSync(candidate));
}

/** The same for a program that cannot do without. Throws an error that says what to do. */
export function requireData(path: string): string {
  const found = findData(path);
  if (found === undefined) throw new Error(`${path} is missing: ${howToGetData}.`);
  return found;
}
