import { openLanguageModel } from '@naba/language';
import { ModelFolder } from '@naba/models';
import { TopicClassifier } from '@naba/topics';
import { datesEnricher } from './dates.enricher';
import type { Enricher, EnrichmentField } from './enricher';
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

const inOrder = (models: ModelFolder) =>
  [
    languageEnricher(openLanguageModel(models)),
    entitiesEnricher,
    placesEnricher,
    topicsEnricher(TopicClassifier.open(models)),
    keyphrasesEnricher,
    quotesEnricher,
    datesEnricher,
    numbersEnricher,
    toneEnricher,
    summaryEnricher,
    lengthEnricher,
    fingerprintEnricher,
  ] as const;

/** Fields that two enrichers of a list claim. */
type FilledTwice<List extends readonly unknown[], Before = never> = List extends readonly [Enricher<infer Field>, ...infer Rest]
  ? (Field & Before) | FilledTwice<Rest, Before | Field>
  : never;
type InOrder = ReturnType<typeof inOrder>;
type Twice = FilledTwice<InOrder>;
type FilledHere = InOrder[number]['fills'][number];

/**
 * Every enricher, in the order in which they run: a later one may read what an earlier one found. Language and topics are told
 * by the models of `models`; entities, places and tone read the project's own. A field that two enrichers claim is an error
 * of the compiler here.
 */
export const createEnrichers: (models: ModelFolder) => [Twice] extends [never] ? readonly Enricher[] : Twice = inOrder;

let opened: readonly Enricher[] | undefined;

/** The enrichers with the project's own models, which are opened at the first call. */
export function projectEnrichers(): readonly Enricher[] {
  return (opened ??= createEnrichers(new ModelFolder()));
}

/** The fields of `enrichment` that no enricher fills, and who does. A field of the contract that nobody fills is an error of the compiler here. */
export const filledElsewhere: Readonly<Record<Exclude<EnrichmentField, FilledHere>, string>> = {
  duplicateOf: 'reserved for what compares articles',
  storyId: 'reserved for what compares articles',
};
