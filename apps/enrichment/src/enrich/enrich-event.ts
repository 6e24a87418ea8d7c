import type { EnrichedArticleV1, RawArticleV1, RecordPlace } from '@naba/contracts';
import type { Pipeline } from '@naba/enrichers';

export type Enriched =
  | { readonly kind: 'article'; readonly article: EnrichedArticleV1 | null }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Enriches one article; a takedown (null) stays one. An enricher's failure is part of the article's provenance; only a fault
 * of the pipeline itself fails the article.
 *
 * @param rawPlace where the article stands in its topic
 */
export function enrichEvent(raw: RawArticleV1 | null, rawPlace: RecordPlace, pipeline: Pipeline): Enriched {
  if (raw === null) return { kind: 'article', article: null };
  try {
    return { kind: 'article', article: { ...pipeline.enrich(raw), rawPlace } };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
