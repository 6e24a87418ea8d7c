import { summarize } from '@naba/summary';
import type { Enricher } from './enricher';

/** A lead summary of whole sentences; left out where the body has none. */
export const summaryEnricher: Enricher = {
  name: 'summary',
  version: '1.0.0',
  enrich({ title, body, bodySentences }, { keyphrases = [] }) {
    const summary = summarize({ title, body, sentences: bodySentences }, { keyphrases: keyphrases.map(({ text }) => text) });
    return summary === undefined ? {} : { summary };
  },
};
