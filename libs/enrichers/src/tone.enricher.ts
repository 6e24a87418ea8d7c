import { scoreTone } from '@naba/tone';
import type { ToneLexicon } from '@naba/tone';
import { defineEnricher } from './enricher';
import type { Enricher } from './enricher';

/** How good or bad the news is, with the words that say so; Arabic and English. */
export const toneEnricher = (lexicon: ToneLexicon): Enricher<'tone'> =>
  defineEnricher({
    name: 'tone',
    version: '1.0.0',
    fills: ['tone'],
    enrich(article, { language }) {
      const tone = scoreTone(article, language?.code ?? 'und', lexicon);
      return tone === undefined ? {} : { tone };
    },
  });
