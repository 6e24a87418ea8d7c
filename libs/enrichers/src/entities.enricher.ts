import { findEntities } from '@naba/entities';
import { defineEnricher } from './enricher';
import { namingLanguage } from './naming-language';

/** People, organisations and places with their mentions, the most salient first. */
export const entitiesEnricher = defineEnricher({
  name: 'entities',
  version: '2.4.0',
  fills: ['entities'],
  enrich(article, found) {
    const { title, body, titleTokens, bodyTokens, bodySentences } = article;
    const language = namingLanguage(found.language, article);
    const tokens = { title: titleTokens, body: bodyTokens };
    return { entities: findEntities({ title, body, language, tokens, bodySentences, places: article.placesIn(language) }) };
  },
});
