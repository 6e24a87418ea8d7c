import { arabic } from '@naba/languages';
import type { FieldWord } from '../mention';

const { lists, tables } = arabic.names;

/** Words that a person's name follows in Arabic, normalised, with the kind of person; '' where it tells none. */
export const arabicTitleKinds: ReadonlyMap<string, string> = new Map(
  Object.entries(tables.titles.rows).flatMap(([kind, words]) => words.map((word) => [word, kind === 'any' ? '' : kind] as const)),
);

/** Titles of clerics that are two words. */
export const arabicTitlePairs: ReadonlySet<string> = new Set(lists.titlePairs.words);

/** Words inside a title that no name starts with though some lists of names have them. */
export const arabicTitleParts: ReadonlySet<string> = new Set(lists.titleParts.words);

/** Words that join the parts of one name. */
export const arabicParticles: ReadonlySet<string> = new Set(lists.particles.words);

/** Words that end a name even where a list of names has them. */
export const arabicStops: ReadonlySet<string> = new Set(lists.nameEnds.words);

/** Words that lists of names have and that still start no name in running text. */
export const arabicNeverFirst: ReadonlySet<string> = new Set(lists.neverFirst.words);

const facilities: ReadonlySet<string> = new Set(lists.facilities.words);

/** مستشفى الملك فهد is no king: a building or a cup that is named after a person stands before the title. */
export function namesFacility(words: readonly FieldWord[], index: number): boolean {
  if (!words[index]!.isLinked) return false;
  const { text, peeled } = words[index - 1]!;
  return facilities.has(text) || peeled.some(({ stem }) => facilities.has(stem));
}
