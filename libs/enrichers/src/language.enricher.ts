import { identifyLanguage } from '@naba/language';
import type { LanguageModel } from '@naba/language';
import { defineEnricher } from './enricher';
import type { Enricher } from './enricher';

/** Language, script and direction of the body, or of the title where the body is short. */
export const languageEnricher = (model: LanguageModel): Enricher<'language'> =>
  defineEnricher({
    name: 'language',
    version: '1.0.0',
    fills: ['language'],
    enrich: ({ title, body, vocabulary }) => ({
      language: identifyLanguage(body.length < 200 ? `${title}\n${body}` : body, model, vocabulary),
    }),
  });
