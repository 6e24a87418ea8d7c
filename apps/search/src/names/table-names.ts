import { normalizeArabic, unifyHamza } from '@naba/arabic';
import { isMostlyWord } from '@naba/gazetteer';
import type { Place } from '@naba/gazetteer';
import type { NameTables } from './name-tables';

/** A place with a name of several counts when it is not much smaller than the largest. */
const notMuchSmaller = 0.2;
const mostPlaces = 3;
/** Words that nobody means as an acronym when they are written small. */
const ordinary = new Set(['who', 'us', 'is', 'it', 'he', 'am', 'are', 'can', 'may', 'act', 'aim', 'un', 'as', 'in', 'so']);

/**
 * Ids of what the tables call so, whatever the language, spelling and case. Adjectives (Iraqi) are not names. A name that is also
 * an ordinary word or a given name (Nice, Jordan) counts only alone.
 */
export class TableNames {
  private readonly organizations: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly tables: NameTables) {
    const byName = new Map<string, string[]>();
    for (const { link, names } of tables.organizations)
      for (const name of names) {
        const key = toKey(name.split(/[\s-]+/));
        byName.set(key, [...(byName.get(key) ?? []), link.id]);
      }
    this.organizations = byName;
  }

  /** @param isAlone whether nothing else was asked for */
  idsOf(words: readonly string[], isAlone: boolean): readonly string[] {
    if (words.length === 1 && ordinary.has(words[0]!)) return [];
    return this.organizations.get(toKey(words)) ?? this.placesOf(words, isAlone);
  }

  private placesOf(words: readonly string[], isAlone: boolean): string[] {
    const { arabic, latin } = this.tables.gazetteer;
    const folded = words.map(normalizeArabic).join(' ');
    const name =
      arabic.find(folded) ??
      arabic.find(`ال${folded}`) ??
      latin.find(words.join(' ')) ??
      latin.find(words.map(toTitleCase).join(' ')) ??
      latin.find(words.join(' ').toUpperCase());
    if (name === undefined || name.traits.isAdjective || ((name.traits.isPerson || isMostlyWord(name)) && !isAlone)) return [];
    return largestOf(name.targets);
  }
}

function largestOf(places: readonly Place[]): string[] {
  const bySize = [...places].sort((a, b) => rankOf(b) - rankOf(a) || b.population - a.population);
  const largest = Math.max(...bySize.map(({ population }) => population));
  return bySize
    .filter(({ kind, population }) => kind !== 'city' || population >= largest * notMuchSmaller)
    .slice(0, mostPlaces)
    .map(({ id }) => id);
}

/** Regions have no population: those that a name means before a city come before it. */
function rankOf({ kind, isNamedLikeOther = false }: Place): number {
  return kind === 'country' ? 2 : Number(kind === 'region' && !isNamedLikeOther);
}

function toKey(words: readonly string[]): string {
  return words.map((word) => normalizeArabic(unifyHamza(word)).toLowerCase()).join(' ');
}

function toTitleCase(word: string, index: number): string {
  return index > 0 && /^(of|and|the)$/i.test(word)
    ? word.toLowerCase()
    : word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
