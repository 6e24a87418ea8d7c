import type { EnrichedArticleV1, EnrichmentV1, ProvenanceV1 } from '@naba/contracts';
import type { ModelFolder } from '@naba/models';
import { Vocabulary } from '@naba/text';
import { ArticleText } from './article-text';
import type { ArticleInput } from './article-text';
import type { Enricher } from './enricher';
import { createEnrichers } from './enrichers';

export interface PipelineOptions {
  /** Folder whose models and tables the enrichers work with. */
  readonly models: ModelFolder;
  /** Milliseconds since the Unix epoch, with fractions; stamps and times the work. */
  readonly clock?: () => number;
}

/** What came in, with what was found in it. */
export type Enriched<T extends ArticleInput> = Omit<T, 'language'> &
  Pick<EnrichedArticleV1, 'language' | 'enrichedAt' | 'enrichment' | 'provenance'>;

const systemClock = (): number => performance.timeOrigin + performance.now();

/** Opens the models and tables of a folder, once, for every article to come. Throws an Error that names a file that is missing or damaged. */
export function createPipeline({ models, clock }: PipelineOptions): Pipeline {
  return new Pipeline(createEnrichers(models), clock);
}

/** Enrichers in order, with what they keep from article to article. Pipelines share nothing, so several can stand side by side. */
export class Pipeline {
  private readonly vocabulary = new Vocabulary();

  constructor(
    readonly enrichers: readonly Enricher[],
    private readonly clock: () => number = systemClock,
  ) {}

  /**
   * Enriches anything that has a title and a body; a raw article becomes the event that subscribers get. Runs every enricher;
   * one that throws, or returns what does not keep the contract of its fields, leaves them out and says why in `provenance`;
   * the others are not touched by it.
   */
  enrich<T extends ArticleInput>(raw: T): Enriched<T> {
    const { clock } = this;
    const article = new ArticleText(raw, this.vocabulary);
    const enrichment: EnrichmentV1 = {};
    const provenance: Record<string, ProvenanceV1> = {};
    for (const enricher of this.enrichers) {
      const start = clock();
      let error: string | undefined;
      try {
        Object.assign(enrichment, enricher.checkOutput(enricher.enrich(article, enrichment)));
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
}

/** What was identified wins over what was declared: publishers' tags are often the site's default. */
function languageOf(enrichment: EnrichmentV1, declared: string | undefined): string {
  const identified = enrichment.language?.code ?? 'und';
  return identified === 'und' ? (declared ?? 'und') : identified;
}
