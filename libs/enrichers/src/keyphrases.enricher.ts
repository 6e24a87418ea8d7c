import { findKeyphrases } from '@naba/keyphrases';
import type { Enricher } from './enricher';

/** Phrases that the article is about, in Arabic and English. */
export const keyphrasesEnricher: Enricher = {
  name: 'keyphrases',
  version: '1.1.0',
  enrich(article, { language, entities = [] }) {
    const names = new Set(entities.flatMap(({ mentions }) => mentions.map(({ text }) => text)));
    return { keyphrases: findKeyphrases(article, { language: language?.code ?? 'und', names }) };
  },
};
