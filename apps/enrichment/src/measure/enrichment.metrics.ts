import { Inject, Injectable } from '@nestjs/common';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { Counter, Histogram, Registry } from 'prom-client';

/** What enrichment tells about its enrichers. */
@Injectable()
export class EnrichmentMetrics {
  private readonly seconds: Histogram<'enricher'>;
  private readonly failures: Counter<'enricher'>;

  constructor(@Inject(Registry) registry: Registry) {
    const registers = [registry];
    this.seconds = new Histogram({
      name: 'naba_enrichment_enricher_seconds',
      help: 'Time that an enricher took for one article.',
      labelNames: ['enricher'],
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5],
      registers,
    });
    this.failures = new Counter({
      name: 'naba_enrichment_enricher_failures_total',
      help: 'Articles that went on without what an enricher finds, as it failed.',
      labelNames: ['enricher'],
      registers,
    });
  }

  enriched(provenance: EnrichedArticleV1['provenance']): void {
    for (const { enricher, status, durationMs } of Object.values(provenance)) {
      this.seconds.observe({ enricher }, durationMs / 1_000);
      if (status === 'failed') this.failures.inc({ enricher });
    }
  }
}
