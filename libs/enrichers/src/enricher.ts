import type { EnrichmentV1 } from '@naba/contracts';
import type { ArticleText } from './article-text';

/**
 * One step of enrichment: a pure function of an article and of what the enrichers before it found. It returns only the
 * fields that it is responsible for, and may throw: the pipeline then leaves them out and goes on.
 */
export interface Enricher {
  /** Key in `provenance`. */
  readonly name: string;
  /** Semantic version; raised whenever the same article could give another result. */
  readonly version: string;
  enrich(article: ArticleText, found: Readonly<EnrichmentV1>): Partial<EnrichmentV1>;
}
