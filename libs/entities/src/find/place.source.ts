import type { Gazetteer, Place, PlaceMention } from '@naba/gazetteer';
import type { EntityLink, FoundMention, MentionSource } from '../mention';

/** Places of the gazetteer, and nationalities as entities of their own that carry their country's ISO code. A city that plays is its club. */
export function placeSource(gazetteer: Gazetteer): MentionSource {
  return {
    name: 'gazetteer',
    findMentions: (fields) =>
      fields.flatMap((field) => field.places.map((place) => ({ ...toMention(place, gazetteer), field: field.name }))),
  };
}

function toMention(mention: PlaceMention, gazetteer: Gazetteer): Omit<FoundMention, 'field'> {
  const place = gazetteer.placeById(mention.placeId);
  if (place === undefined) throw new Error(`Place ${mention.placeId} is not in the gazetteer that it came from.`);
  const { start, end, confidence } = mention;
  if (mention.via === 'adjective')
    return { start, end, confidence, type: 'MISC', kind: 'nationality', link: nationalityOf(place), strength: 1 };
  if (mention.via === 'team' && hasClubs(place)) return { start, end, confidence, type: 'ORG', kind: 'sports club', strength: 2 };
  return { start, end, confidence, type: 'LOC', kind: place.kind, link: linkToPlace(place), strength: 2 };
}

/** Whoever plays for a city or a state is a club, one of several it may be; the team of a country is the country to its readers. */
function hasClubs({ kind, iso }: Place): boolean {
  return kind !== 'country' && iso !== undefined;
}

function nationalityOf(place: Place): EntityLink {
  const iso = place.iso ?? '';
  const { adjective } = place;
  const name = adjective?.ar === undefined && adjective?.en === undefined ? place.name : adjective;
  return { id: `local:nationality-${iso.toLowerCase()}`, name, iso };
}

function linkToPlace(place: Place): EntityLink {
  return { id: place.id, name: place.name, ...(place.iso === undefined ? {} : { iso: place.iso }) };
}
