import type { PlaceV1 } from '@naba/contracts';
import type { Enricher } from './enricher';
import { namingLanguage } from './naming-language';

/** Coordinates of the entities that are places, in the order of the entities. */
export const placesEnricher: Enricher = {
  name: 'places',
  version: '1.1.0',
  enrich(article, { entities, language }) {
    const { title, body } = article.placesIn(namingLanguage(language));
    const located = new Map<string, PlaceV1>();
    for (const { placeId, lat, lon } of [...title, ...body]) {
      if (lat !== undefined && lon !== undefined) located.set(placeId, { entityId: placeId, lat, lon });
    }
    if (entities === undefined) return { places: [...located.values()] };
    return { places: entities.flatMap(({ id }) => located.get(id) ?? []) };
  },
};
