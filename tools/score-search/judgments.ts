import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuerySet } from './collection';
import type { Grades } from './measures';

/** What somebody types, and what they want to know. */
export interface SearchQuery {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly need: string;
  /** The same in the language of the articles, so that what only a translation finds is judged too. */
  readonly also?: string;
}

interface Judged {
  readonly query: string;
  /** Grades by article key; texts may not be copied here. */
  readonly grades: Readonly<Record<string, number>>;
}

/** Articles are named by the first half of their id, as text of their own may not stand in the repository. */
export function keyOf(id: string): string {
  return id.slice(0, 16);
}

export function readQueries(name: QuerySet): SearchQuery[] {
  return readLines<SearchQuery>(pathOf('queries', name));
}

export function readJudgments(name: QuerySet): Map<string, Grades> {
  const judged = readLines<Judged>(pathOf('judgements', name));
  return new Map(judged.map(({ query, grades }) => [query, new Map(Object.entries(grades))]));
}

function pathOf(kind: 'queries' | 'judgements', name: QuerySet): string {
  return join(__dirname, 'testdata', `${kind}.${name}.jsonl`);
}

function readLines<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
