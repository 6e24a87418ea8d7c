import type { TopicClassifier } from '@naba/topics';
import { defineEnricher } from './enricher';
import type { Enricher } from './enricher';

/** IPTC Media Topics, the two highest levels, with scores and the sentences that decided. The model knows Arabic and English. */
export const topicsEnricher = (classifier: TopicClassifier): Enricher<'topics'> =>
  defineEnricher({
    name: 'topics',
    version: '1.3.0',
    fills: ['topics'],
    enrich({ title, body, bodySentences }, { language }) {
      const code = language?.code ?? 'und';
      return code === 'ar' || code === 'en' ? { topics: classifier.classify({ title, body, sentences: bodySentences }) } : {};
    },
  });
