import type { Enricher } from './enricher';
import { fingerprintEnricher } from './fingerprint.enricher';
import { languageEnricher } from './language.enricher';
import { lengthEnricher } from './length.enricher';

/** Every enricher, in the order in which they run: a later one may read what an earlier one found. */
export const enrichers: readonly Enricher[] = [languageEnricher, lengthEnricher, fingerprintEnricher];
