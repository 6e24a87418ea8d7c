import { enrichmentV1 } from '@naba/contracts';
import type { EnrichmentV1 } from '@naba/contracts';
import type { ArticleText } from './article-text';
import { outputCheck } from './check-output';
import type { CheckOutput } from './check-output';
import { strictSchema } from './strict-schema';

export type EnrichmentField = keyof EnrichmentV1;

/** Some of an enricher's own fields; the field of another enricher is an error of the compiler. */
type OwnFields<Field extends EnrichmentField> = { [Own in Field]?: EnrichmentV1[Own] } & {
  [Foreign in Exclude<EnrichmentField, Field>]?: never;
};

/**
 * One step of enrichment: a pure function of an article and of what the enrichers before it found. It returns only the
 * fields that it is responsible for, and may throw: the pipeline then leaves them out and goes on.
 */
export interface EnricherDefinition<Field extends EnrichmentField = EnrichmentField> {
  /** Key in `provenance`. */
  readonly name: string;
  /** Semantic version; raised whenever the same article could give another result. */
  readonly version: string;
  /** The fields of `enrichment` that are this enricher's own. */
  readonly fills: readonly Field[];
  enrich(article: ArticleText, found: Readonly<EnrichmentV1>): OwnFields<NoInfer<Field>>;
}

export interface Enricher<Field extends EnrichmentField = EnrichmentField> extends EnricherDefinition<Field> {
  /** Holds what `enrich` returns to its contract: these fields and nothing else, at any depth. */
  readonly checkOutput: CheckOutput;
}

/** An enricher with the part of the contract that its output is held to. */
export function defineEnricher<const Field extends EnrichmentField>(definition: EnricherDefinition<Field>): Enricher<Field> {
  const own = Object.fromEntries(definition.fills.map((field) => [field, true])) as Record<EnrichmentField, true>;
  return { ...definition, checkOutput: outputCheck(strictSchema(enrichmentV1.pick(own))) };
}
