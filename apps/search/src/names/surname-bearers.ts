import type { IndexNames } from './index-names';

/** How many articles have each of some words, as written. */
export type CountArticles = (words: readonly string[]) => Promise<readonly number[]>;

/** Surnames that are counted: those of the most frequent people. */
const mostSurnames = 500;
/** Of so many articles with a surname, one at least is about its bearer: else it is a word first (Banks, عسيري). */
const fewest = 3;

/** Ids of the people whom a surname alone means, by the surname. */
export async function bearersOf(names: IndexNames, countArticles: CountArticles): Promise<ReadonlyMap<string, string>> {
  const surnames = names.surnames().slice(0, mostSurnames);
  const counts = await countArticles(surnames.map(([surname]) => surname));
  return new Map(
    surnames.flatMap(([surname, { id, count }], at) => (count * fewest >= counts[at]! ? [[surname, id] as const] : [])),
  );
}
