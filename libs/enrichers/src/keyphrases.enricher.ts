import { findKeyphrases } from '@naba/keyphrases';
import { defineEnricher } from './enricher';

/** Phrases that the article is about, in Arabic and English. */
export const keyphrasesEnricher = defineEnricher({
  name: 'keyphrases',
  version: '1.2.0',
  fills: ['keyphrases'],
  enrich(article, { language, entities = [] }) {
    const names = new Set(entities.flatMap(({ mentions }) => mentions.map(({ text }) => text)));
    return { keyphrases: findKeyphrases(article, { language: language?.code ?? 'und', names }) };
  },
});
