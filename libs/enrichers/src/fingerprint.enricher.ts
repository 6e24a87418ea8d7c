import { defineEnricher } from './enricher';
import { simhash } from './simhash';

/** A fingerprint that near-duplicates share: articles that differ in few words differ in few of its 64 bits. */
export const fingerprintEnricher = defineEnricher({
  name: 'fingerprint',
  version: '1.0.0',
  fills: ['fingerprint'],
  enrich: (article) => ({ fingerprint: simhash(article.words) }),
});
