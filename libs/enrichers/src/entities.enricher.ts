import type { EntityFinder } from '@naba/entities';
import { defineEnricher } from './enricher';
import type { Enricher } from './enricher';
import { namingLanguage } from './naming-language';

/** People, organisations and places with their mentions, the most salient first. */
export const entitiesEnricher = (finder: EntityFinder): Enricher<'entities'> =>
  defineEnricher({
    name: 'entities',
    version: '4.8.0',
    fills: ['entities'],
    enrich(article, found) {
      const { title, body, titleTokens, bodyTokens, titleReadings, bodyReadings, bodySentences } = article;
      const language = namingLanguage(found.language, article);
      const tokens = { title: titleTokens, body: bodyTokens };
      const readings = { title: titleReadings, body: bodyReadings };
      const year = article.datedAt === undefined ? undefined : Number(article.datedAt.slice(0, 4));
      const { id } = article;
      return { entities: finder.find({ title, body, language, id, year, tokens, readings, bodySentences }) };
    },
  });
