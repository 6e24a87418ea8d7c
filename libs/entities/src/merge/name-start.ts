import type { CliticReading } from '@naba/arabic';
import { arabic } from '@naba/languages';
import type { EntityTables } from '../tables/entity-tables';
import type { FieldWord } from '../mention';

/** Shorter stems are too often the rest of a foreign name: برايس is no ب before رايس. */
const shortestSure = 4;

type NameTables = Pick<EntityTables, 'gazetteer' | 'lexicon'>;

/** Nouns that names begin with and that begin with the letter of a proclitic themselves. */
const wholeNouns: ReadonlySet<string> = new Set(arabic.names.lists.wholeNouns.words);

/**
 * How many letters of the first word of an Arabic name are proclitics. Cuts where a list knows what is left, or where the
 * article has it without them (`isSeen`); وليد and بالوتيلي stay whole.
 */
export function procliticLength(word: FieldWord, isSeen: (stem: string) => boolean, tables: NameTables): number {
  if (word.peeled.length === 0 || isName(word.text, tables)) return 0;
  // للجزيرة is الجزيرة after ل, never لجزيرة.
  const readings = word.peeled.filter(({ stem, chain }) => !(chain.endsWith('ل') && stem.startsWith('ل')));
  const known =
    readings.find(({ stem }) => isSeen(stem)) ?? readings.find((reading) => isKnown(reading, tables)) ?? readings.find(isLikely);
  return known?.prefixLength ?? 0;
}

function isName(word: string, tables: NameTables): boolean {
  return wholeNouns.has(word) || tables.lexicon.arabicNames.has(word) || isPlace(word, tables);
}

function isPlace(word: string, { gazetteer }: NameTables): boolean {
  return gazetteer.arabic.find(word)?.traits.isWhole === false;
}

function isKnown({ stem, chain }: CliticReading, tables: NameTables): boolean {
  if (stem.length < (chain === 'و' ? 3 : shortestSure)) return false;
  const { arabicGiven, arabicNames, arabicOrdinary } = tables.lexicon;
  if (stem.startsWith('ال'))
    return arabicOrdinary.has(stem) || arabicNames.has(stem) || arabicNames.has(stem.slice(2)) || isPlace(stem, tables);
  return arabicGiven.has(stem) || arabicOrdinary.has(stem) || isPlace(stem, tables) || (chain === 'و' && arabicNames.has(stem));
}

/** What no list knows: more names are joined by و than begin with it. */
function isLikely({ stem, chain }: CliticReading): boolean {
  return chain.endsWith('لل') || (chain === 'و' && stem.length >= shortestSure);
}
