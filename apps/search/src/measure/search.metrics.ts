import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How a request to Elasticsearch ended. */
export type IndexOutcome = 'answered' | 'refused' | 'overloaded' | 'unavailable';

/** What search tells about itself. No label has a value that a client chooses: routes are those of the API. */
@Injectable()
export class SearchMetrics {
  private readonly requests: Counter<'route' | 'status'>;
  private readonly seconds: Histogram<'route'>;
  private readonly indexSeconds: Histogram<'outcome'>;

  constructor(@Inject(Registry) private readonly registry: Registry) {
    const registers = [registry];
    this.requests = new Counter({
      name: 'naba_search_requests_total',
      help: 'Requests that were answered, by route and HTTP status.',
      labelNames: ['route', 'status'],
      registers,
    });
    this.seconds = new Histogram({
      name: 'naba_search_request_seconds',
      help: 'Time from the head of a request to the end of its answer; of exports and streams too.',
      labelNames: ['route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.indexSeconds = new Histogram({
      name: 'naba_search_index_seconds',
      help: 'Time of one request to Elasticsearch, without the wait for its turn: answered, refused, overloaded or unavailable.',
      labelNames: ['outcome'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
  }

  /** Counts every answer of the server from now on. */
  watch(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      this.requests.inc({ route, status: reply.statusCode });
      this.seconds.observe({ route }, reply.elapsedTime / 1_000);
      done();
    });
  }

  indexAsked(outcome: IndexOutcome, durationMs: number): void {
    this.indexSeconds.observe({ outcome }, durationMs / 1_000);
  }

  /** @param count asked whenever metrics are read */
  gauge(name: 'exports' | 'listeners' | 'searches_waiting', help: string, count: () => number): void {
    new Gauge({
      name: `naba_search_${name}`,
      help,
      registers: [this.registry],
      collect() {
        this.set(count());
      },
    });
  }
}
