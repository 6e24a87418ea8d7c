import { Inject, Injectable } from '@nestjs/common';
import type { Verdict } from '@naba/article-index';
import { Counter, Histogram, Registry } from 'prom-client';

/** What the indexer tells about its writing. */
@Injectable()
export class WriteMetrics {
  private readonly documents: Counter<'result'>;
  private readonly bulkSeconds: Histogram;
  private readonly freshness: Histogram;

  constructor(@Inject(Registry) registry: Registry) {
    const registers = [registry];
    this.documents = new Counter({
      name: 'naba_indexer_documents_total',
      help: 'Documents by what became of them: indexed, superseded, deferred, unrouted or rejected.',
      labelNames: ['result'],
      registers,
    });
    this.bulkSeconds = new Histogram({
      name: 'naba_indexer_bulk_seconds',
      help: 'Time of one bulk request.',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    });
    this.freshness = new Histogram({
      name: 'naba_indexer_freshness_seconds',
      help: 'Time from the acceptance of a revision until it was indexed.',
      buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3_600],
      registers,
    });
  }

  requested(durationMs: number): void {
    this.bulkSeconds.observe(durationMs / 1_000);
  }

  /** @param revision accept time of the document, milliseconds since the Unix epoch */
  written(verdict: Verdict, revision: number): void {
    this.documents.inc({ result: verdict.kind });
    if (verdict.kind === 'indexed') this.freshness.observe(Math.max(0, Date.now() - revision) / 1_000);
  }
}
