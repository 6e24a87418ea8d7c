import { summarize } from '@naba/summary';
import { defineEnricher } from './enricher';

/** A lead summary of whole sentences; left out where the body has none. */
export const summaryEnricher = defineEnricher({
  name: 'summary',
  version: '1.0.0',
  fills: ['summary'],
  enrich({ title, body, bodySentences }, { keyphrases = [] }) {
    const summary = summarize({ title, body, sentences: bodySentences }, { keyphrases: keyphrases.map(({ text }) => text) });
    return summary === undefined ? {} : { summary };
  },
});
