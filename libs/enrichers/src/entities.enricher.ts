import { findEntities } from '@naba/entities';
import type { Enricher } from './enricher';

/** People, organisations and places with their mentions, the most salient first. */
export const entitiesEnricher: Enricher = {
  name: 'entities',
  version: '1.0.0',
  enrich(article, { language }) {
    const { title, body } = article;
    const code = language?.code ?? 'und';
    return { entities: findEntities({ title, body, language: code, places: article.placesIn(code) }) };
  },
};
