import { identifyLanguage } from '@naba/language';
import type { LanguageModel } from '@naba/language';
import { defineEnricher } from './enricher';
import type { Enricher } from './enricher';

/** Language, script and direction of title and body; what the publisher declared decides where they leave it open. */
export const languageEnricher = (model: LanguageModel): Enricher<'language'> =>
  defineEnricher({
    name: 'language',
    version: '1.1.0',
    fills: ['language'],
    enrich: ({ title, body, declaredLanguage, vocabulary }) => ({
      language: identifyLanguage(`${title}\n${body}`, model, { declared: declaredLanguage, vocabulary }),
    }),
  });
