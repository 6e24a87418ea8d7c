import type { WordList } from '@naba/languages';
import { normalizeArabic } from './normalize';

/** Words as they are looked up: spelled as `normalizeArabic` leaves them. */
export function wordSet(words: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(words, normalizeArabic));
}

/** Each list of a file as such a set, under its name. */
export function wordSets<List extends string>(
  lists: Readonly<Record<List, WordList>>,
): Readonly<Record<List, ReadonlySet<string>>> {
  const sets = Object.entries<WordList>(lists).map(([name, { words }]) => [name, wordSet(words)] as const);
  return Object.fromEntries(sets) as Record<List, ReadonlySet<string>>;
}
