import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '@naba/models';

/** Languages with labelled sets of every kind. */
export const ownLanguages = ['ar', 'en'] as const;

/** Title of texts that have none: no letter that could sway an enricher. */
export const noTitle = '–';

/** Lines of a labelled set in `testdata/`. */
export function readOwn<T>(name: string): T[] {
  return toLines<T>(readFileSync(join(__dirname, 'testdata', `${name}.jsonl`), 'utf8'));
}

/** Lines of a gzipped file of JSON lines. */
export function readGzipped<T>(path: string): T[] {
  return toLines<T>(gunzipSync(readFileSync(path)).toString('utf8'));
}

/** Data beside the repository that is too large or not free enough to be in it. */
export function findSharedData(): string | undefined {
  const folder = join(projectRoot(), '../shared/data');
  return existsSync(join(folder, 'ner')) ? folder : undefined;
}

function toLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
