import { datesEnricher } from './dates.enricher';
import type { Enricher } from './enricher';
import { entitiesEnricher } from './entities.enricher';
import { fingerprintEnricher } from './fingerprint.enricher';
import { keyphrasesEnricher } from './keyphrases.enricher';
import { languageEnricher } from './language.enricher';
import { lengthEnricher } from './length.enricher';
import { numbersEnricher } from './numbers.enricher';
import { placesEnricher } from './places.enricher';
import { quotesEnricher } from './quotes.enricher';
import { summaryEnricher } from './summary.enricher';
import { toneEnricher } from './tone.enricher';
import { topicsEnricher } from './topics.enricher';

/** Every enricher, in the order in which they run: a later one may read what an earlier one found. */
export const enrichers: readonly Enricher[] = [
  languageEnricher,
  entitiesEnricher,
  placesEnricher,
  topicsEnricher,
  keyphrasesEnricher,
  quotesEnricher,
  datesEnricher,
  numbersEnricher,
  toneEnricher,
  summaryEnricher,
  lengthEnricher,
  fingerprintEnricher,
];
