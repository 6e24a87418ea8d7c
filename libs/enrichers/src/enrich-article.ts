import type { EnrichedArticleV1, EnrichmentV1, ProvenanceV1, RawArticleV1 } from '@naba/contracts';
import { ArticleText } from './article-text';
import type { ArticleInput } from './article-text';
import { checkOutput } from './check-output';
import type { Enricher } from './enricher';
import { projectEnrichers } from './enrichers';

export interface EnrichOptions {
  /** Milliseconds since the Unix epoch, with fractions; stamps and times the work. */
  readonly clock?: () => number;
  readonly enrichers?: readonly Enricher[];
}

/** What came in, with what was found in it. */
export type Enriched<T extends ArticleInput> = Omit<T, 'language'> &
  Pick<EnrichedArticleV1, 'language' | 'enrichedAt' | 'enrichment' | 'provenance'>;

const systemClock = (): number => performance.timeOrigin + performance.now();

/** Enriches a raw article into the event that subscribers get. */
export function enrichArticle(raw: RawArticleV1, options?: EnrichOptions): EnrichedArticleV1 {
  return enrichPartialArticle(raw, options);
}

/**
 * Enriches anything that has a title and a body. Runs every enricher; one that throws, or returns what does not keep the
 * contract of its fields, leaves them out and says why in `provenance`; the others are not touched by it.
 */
export function enrichPartialArticle<T extends ArticleInput>(raw: T, options: EnrichOptions = {}): Enriched<T> {
  const { clock = systemClock, enrichers = projectEnrichers() } = options;
  const article = new ArticleText(raw);
  const enrichment: EnrichmentV1 = {};
  const provenance: Record<string, ProvenanceV1> = {};
  for (const enricher of enrichers) {
    const start = clock();
    let error: string | undefined;
    try {
      Object.assign(enrichment, checkOutput(enricher, enricher.enrich(article, enrichment)));
    } catch (cause) {
      error = cause instanceof Error ? cause.message : String(cause);
    }
    provenance[enricher.name] = {
      enricher: enricher.name,
      version: enricher.version,
      status: error === undefined ? 'ok' : 'failed',
      durationMs: Math.max(0, Math.round((clock() - start) * 1_000) / 1_000),
      ...(error === undefined ? {} : { error }),
    };
  }
  return {
    ...raw,
    language: languageOf(enrichment, raw.language),
    enrichedAt: new Date(clock()).toISOString(),
    enrichment,
    provenance,
  };
}

/** What was identified wins over what was declared: publishers' tags are often the site's default. */
function languageOf(enrichment: EnrichmentV1, declared: string | undefined): string {
  const identified = enrichment.language?.code ?? 'und';
  return identified === 'und' ? (declared ?? 'und') : identified;
}
