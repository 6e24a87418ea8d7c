import { findCorrections } from '@naba/corrections';
import { defineEnricher } from './enricher';

/** Notices of the publisher that the article was wrong, is made clearer or does not stand any more; Arabic and English. */
export const correctionsEnricher = defineEnricher({
  name: 'corrections',
  version: '1.0.0',
  fills: ['corrections'],
  enrich(article) {
    const corrections = findCorrections(article);
    return corrections.length === 0 ? {} : { corrections };
  },
});
