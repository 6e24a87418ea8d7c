import { scoreTone } from '@naba/tone';
import type { Enricher } from './enricher';

/** How good or bad the news is, with the words that say so; Arabic and English. */
export const toneEnricher: Enricher = {
  name: 'tone',
  version: '1.0.0',
  enrich(article, { language }) {
    const tone = scoreTone(article, language?.code ?? 'und');
    return tone === undefined ? {} : { tone };
  },
};
