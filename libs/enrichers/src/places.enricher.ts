import type { PlaceV1 } from '@naba/contracts';
import { loadGazetteer } from '@naba/gazetteer';
import type { Enricher } from './enricher';
import { namingLanguage } from './naming-language';

/** Coordinates of the entities that are places, in the order of the entities; of the gazetteer's finds where there are no entities. */
export const placesEnricher: Enricher = {
  name: 'places',
  version: '1.1.0',
  enrich(article, { entities, language }) {
    if (entities !== undefined) return { places: entities.flatMap(({ id }) => locate(id)) };
    const { title, body } = article.placesIn(namingLanguage(language, article));
    const ids = new Set([...title, ...body].map(({ placeId }) => placeId));
    return { places: [...ids].flatMap(locate) };
  },
};

function locate(entityId: string): PlaceV1[] {
  const { lat, lon } = loadGazetteer().placeById(entityId) ?? {};
  return lat === undefined || lon === undefined ? [] : [{ entityId, lat, lon }];
}
