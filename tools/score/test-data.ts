import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findData } from '../data/find-data';

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

/** Folder of the corpora that are not in the repository. */
export function findCorpora(): string | undefined {
  const names = findData('ner');
  return names === undefined ? undefined : dirname(names);
}

function toLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
