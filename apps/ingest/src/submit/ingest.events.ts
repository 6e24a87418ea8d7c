import { Inject, Injectable } from '@nestjs/common';
import type { ProblemCode } from '@naba/problem-details';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What ingest tells about itself; each event owns its metrics. */
@Injectable()
export class IngestEvents {
  private readonly answers;
  private readonly seconds;
  private readonly streams;
  private readonly bodies;

  constructor(@Inject(Registry) registry: Registry) {
    const registers = [registry];
    this.answers = new Counter({
      name: 'naba_ingest_articles_total',
      help: 'Articles that were answered, alone or as a line: accepted, unchanged, or the code of the problem.',
      labelNames: ['outcome'],
      registers,
    });
    this.seconds = new Histogram({
      name: 'naba_ingest_accept_seconds',
      help: 'Time from the whole article in memory to the answer of all in-sync replicas.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
      registers,
    });
    this.streams = new Gauge({ name: 'naba_ingest_streams', help: 'NDJSON streams that are open.', registers });
    this.bodies = new Gauge({ name: 'naba_ingest_bodies_bytes', help: 'Bytes of bodies that are not answered yet.', registers });
  }

  answered(outcome: 'accepted' | 'unchanged' | ProblemCode, durationMs: number): void {
    this.answers.inc({ outcome });
    if (outcome === 'accepted') this.seconds.observe(durationMs / 1_000);
  }

  bodiesHeld(bytes: number): void {
    this.bodies.set(bytes);
  }

  streamOpened(): void {
    this.streams.inc();
  }

  streamClosed(): void {
    this.streams.dec();
  }
}
