import type { PlaceV1 } from '@naba/contracts';
import { findArticlePlaces } from '@naba/gazetteer';
import type { Gazetteer } from '@naba/gazetteer';
import { defineEnricher } from './enricher';
import type { Enricher } from './enricher';
import { namingLanguage } from './naming-language';

/** Coordinates of the entities that are places or governments of countries, in the order of the entities; of the gazetteer's finds where there are no entities. */
export const placesEnricher = (gazetteer: Gazetteer): Enricher<'places'> =>
  defineEnricher({
    name: 'places',
    version: '1.4.0',
    fills: ['places'],
    enrich(article, { entities, language }) {
      if (entities !== undefined) {
        return {
          places: entities.flatMap(({ id, kind, iso }) => locate(gazetteer, id, kind === 'government' ? iso : undefined)),
        };
      }
      const { title, body, titleReadings, bodyReadings } = article;
      const fields = [
        { text: title, readings: titleReadings },
        { text: body, readings: bodyReadings },
      ];
      const places = findArticlePlaces(gazetteer, fields, { language: namingLanguage(language, article) });
      const ids = new Set(places.flat().flatMap(({ placeId, via }) => (via === 'team' ? [] : [placeId])));
      return { places: [...ids].flatMap((id) => locate(gazetteer, id)) };
    },
  });

/** Where a place is, or the country with an ISO code. */
function locate(gazetteer: Gazetteer, entityId: string, iso?: string): PlaceV1[] {
  const { lat, lon } = (iso === undefined ? gazetteer.placeById(entityId) : gazetteer.countryByIso(iso)) ?? {};
  return lat === undefined || lon === undefined ? [] : [{ entityId, lat, lon }];
}
