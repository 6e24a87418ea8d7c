import { normalizeArabic, peelClitics, unifyHamza } from '@naba/arabic';
import { localId } from '@naba/entities';
import type { EntityNames } from '@naba/search-query';
import { nameTables } from './name-tables';

const longestName = 6;
/** Tables do not have all people: the id of the others follows from how their name sounds. */
const fullNameWords = { fewest: 2, most: 4 } as const;
/** A place with a name of several counts when it is not much smaller than the largest. */
const notMuchSmaller = 0.2;
const mostTargets = 3;
/** Words that nobody means as an acronym when they are written small. */
const ordinary = new Set(['who', 'us', 'is', 'it', 'he', 'am', 'are', 'can', 'may', 'act', 'aim', 'un', 'as', 'in', 'so']);

type NameMap = ReadonlyMap<string, readonly string[]>;

const organizations = readOrganizations();

/**
 * Names of places, organisations and people, whatever their language, spelling and case, behind Arabic proclitics as well.
 * Adjectives (Iraqi) are not names. A name that is also an ordinary word or a given name (Nice, Jordan) counts only alone.
 */
export function entityNames(): EntityNames {
  return {
    find(words, isWhole) {
      const first = words[0] ?? '';
      for (let length = Math.min(words.length, longestName); length > 0; length--) {
        const rest = words.slice(1, length);
        const isAlone = isWhole && words.length === length;
        const entityIds = [first, ...peeled(first)].flatMap((start) => idsOf([start, ...rest], isAlone));
        if (entityIds.length > 0) return { words: length, entityIds: [...new Set(entityIds)] };
      }
      return undefined;
    },
    full(words) {
      if (!isFullName(words)) return undefined;
      const name = words.join(' ');
      const known = nameTables.identities.idsOfName(name);
      return { words: words.length, entityIds: [localId('per', name), ...(known.length > mostTargets ? [] : known)] };
    },
  };
}

function readOrganizations(): NameMap {
  const byName = new Map<string, string[]>();
  for (const { link, names } of nameTables.organizations)
    for (const name of names) {
      const key = toKey(name.split(/[\s-]+/));
      byName.set(key, [...(byName.get(key) ?? []), link.id]);
    }
  return byName;
}

function idsOf(words: readonly string[], isAlone: boolean): readonly string[] {
  const isOrdinary = words.length === 1 && ordinary.has(words[0]!);
  if (isOrdinary) return [];
  return organizations.get(toKey(words)) ?? placesOf(words, isAlone);
}

function placesOf(words: readonly string[], isAlone: boolean): string[] {
  const { arabic, latin } = nameTables.gazetteer;
  const folded = words.map(normalizeArabic).join(' ');
  const name =
    arabic.find(folded) ??
    arabic.find(`ال${folded}`) ??
    latin.find(words.join(' ')) ??
    latin.find(words.map(toTitleCase).join(' ')) ??
    latin.find(words.join(' ').toUpperCase());
  if (name === undefined || name.traits.isAdjective || ((name.traits.isWord || name.traits.isPerson) && !isAlone)) return [];
  const bySize = [...name.targets].sort(
    (a, b) => Number(b.kind === 'country') - Number(a.kind === 'country') || b.population - a.population,
  );
  const largest = Math.max(...bySize.map(({ population }) => population));
  return bySize
    .filter(({ kind, population }) => kind === 'country' || population >= largest * notMuchSmaller)
    .slice(0, mostTargets)
    .map(({ id }) => id);
}

/** A name keeps its article: ببغداد and للعراق are peeled, العراق is not. */
function peeled(word: string): string[] {
  return peelClitics(word)
    .filter(({ prefixLength, stem, chain }) => prefixLength > 0 && stem.length > 2 && !/^ال$|[^ل]ال$/.test(chain))
    .map(({ stem }) => stem);
}

function isFullName(words: readonly string[]): boolean {
  return (
    words.length >= fullNameWords.fewest &&
    words.length <= fullNameWords.most &&
    words.every((word) => /^[\p{L}\p{M}'’-]{2,}$/u.test(word))
  );
}

function toKey(words: readonly string[]): string {
  return words.map((word) => normalizeArabic(unifyHamza(word)).toLowerCase()).join(' ');
}

function toTitleCase(word: string, index: number): string {
  return index > 0 && /^(of|and|the)$/i.test(word)
    ? word.toLowerCase()
    : word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
