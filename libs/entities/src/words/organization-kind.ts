import { arabic, english } from '@naba/languages';
import type { FieldWord } from '../mention';

const ownNames = [arabic.names, english.names];

/** Nouns that Arabic names of organisations begin with, normalised, and words that English ones begin or end with, with the kind. */
const kindOf: ReadonlyMap<string, string> = new Map(
  ownNames
    .flatMap(({ tables }) => Object.entries<readonly string[]>(tables.organizationKinds.rows))
    .flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** Words that stand before the name of an organisation or a place without being a part of it. */
const announcing: ReadonlySet<string> = new Set(['The', ...ownNames.flatMap(({ lists }) => lists.announcing.words)]);

/** The kind of organisation that the words of its name tell, if they do. */
export function organizationKind(words: readonly FieldWord[]): string | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (!first.isArabic) return kindOf.get(last.text) ?? kindOf.get(first.text);
  return kindOf.get(first.text) ?? first.peeled.map(({ stem }) => kindOf.get(stem)).find((kind) => kind !== undefined);
}

/** Whether the word only announces a name: صحيفة نيويورك تايمز is نيويورك تايمز. */
export function isAnnouncing(word: FieldWord): boolean {
  const isKnown = (text: string): boolean => announcing.has(text) || (word.isArabic && kindOf.has(text));
  return isKnown(word.text) || word.peeled.some(({ stem }) => isKnown(stem));
}

const legalForm = /,? (Inc|Corp|Corporation|Co|Company|Ltd|LLC|PLC|plc|AG|SA|NV|GmbH)\.?$/u;
const articleOrHead = /^(The |the |شركة |صحيفة |وكالة |قناة |نادي )/u;

/** The name that identifies an organisation: Microsoft Corp. is Microsoft, and شركة سامسونج is سامسونج. */
export function organizationKey(name: string): string {
  const bare = name.replace(legalForm, '').replace(articleOrHead, '');
  return bare === '' ? name : bare;
}
