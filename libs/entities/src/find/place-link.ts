import type { Gazetteer, Place, PlaceMention } from '@naba/gazetteer';
import type { EntityLink, FieldWord } from '../mention';

/** Smaller cities are meant only in articles about their country. */
const knownCity = 30_000;

export function linkToPlace(place: Place): EntityLink {
  return { id: place.id, name: place.name, ...(place.iso === undefined ? {} : { iso: place.iso }) };
}

/** The place that a name means which is surely one: in a country that the text mentions (`places`), or the largest. */
export function findPlaceByName(
  { arabic, latin }: Gazetteer,
  words: readonly FieldWord[],
  places: readonly PlaceMention[],
): Place | undefined {
  const key = words.map(({ text }) => text).join(' ');
  const found = words[0]?.isArabic === true ? arabic.find(key) : latin.find(key);
  if (found === undefined || found.traits.isAdjective || found.traits.isWord || found.traits.isPerson) return undefined;
  const isMentioned = ({ iso }: Place): boolean => iso !== undefined && places.some((place) => place.iso === iso);
  const near = found.targets.filter(isMentioned);
  return largestOf(
    near.length > 0 ? near : found.targets.filter(({ kind, population }) => kind !== 'city' || population >= knownCity),
  );
}

function largestOf(places: readonly Place[]): Place | undefined {
  return [...places].sort((a, b) => b.population - a.population)[0];
}
