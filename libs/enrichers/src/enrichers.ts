import { EntityFinder } from '@naba/entities';
import { openGazetteer } from '@naba/gazetteer';
import type { Gazetteer } from '@naba/gazetteer';
import { openLanguageModel } from '@naba/language';
import type { ModelFolder } from '@naba/models';
import { openToneLexicon } from '@naba/tone';
import { TopicClassifier } from '@naba/topics';
import { correctionsEnricher } from './corrections.enricher';
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

const inOrder = (models: ModelFolder, gazetteer: Gazetteer) =>
  [
    languageEnricher(openLanguageModel(models)),
    entitiesEnricher(EntityFinder.open(models, gazetteer)),
    placesEnricher(gazetteer),
    topicsEnricher(TopicClassifier.open(models)),
    keyphrasesEnricher,
    quotesEnricher,
    datesEnricher,
    numbersEnricher,
    toneEnricher(openToneLexicon(models)),
    correctionsEnricher,
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
 * Every enricher with its models and tables, in the order in which they run: a later one may read what an earlier one found. A
 * field that two enrichers claim is an error of the compiler here.
 */
export function createEnrichers(models: ModelFolder): [Twice] extends [never] ? readonly Enricher[] : Twice {
  return inOrder(models, openGazetteer(models));
}

/** The fields of `enrichment` that no enricher fills, and who does. A field of the contract that nobody fills is an error of the compiler here. */
export const filledElsewhere: Readonly<Record<Exclude<EnrichmentField, FilledHere>, string>> = {
  duplicateOf: 'reserved for what compares articles',
  storyId: 'reserved for what compares articles',
};
