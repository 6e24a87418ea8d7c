import type { TroubleKind } from '@naba/contracts';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import type { Standing } from './judge/standing';
import { standings } from './judge/standing';
import type { ItemOutcome } from './submit/item.submitter';

/** How the feeds that an instance holds fare now. */
interface FeedsReport {
  readonly standings: ReadonlyMap<Standing['standing'], number>;
  readonly waiting: number;
  readonly lateSeconds: number;
}

/** What the collector tells about itself; each event owns its metrics. None has a label for each feed: there may be many. */
export class CollectorEvents {
  private readonly polls;
  private readonly seconds;
  private readonly items;
  private readonly pushes;
  private report: (() => FeedsReport) | undefined;

  constructor(registry: Registry) {
    const registers = [registry];
    this.polls = new Counter({
      name: 'naba_collector_polls_total',
      help: 'Polls of feeds: read, unchanged, or why the feed could not be read.',
      labelNames: ['outcome'],
      registers,
    });
    this.seconds = new Histogram({
      name: 'naba_collector_poll_seconds',
      help: 'Time of a poll, with its wait for its turn at the host.',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    });
    this.items = new Counter({
      name: 'naba_collector_items_total',
      help: 'Items of feeds: accepted, unchanged, refused for good, to be tried later, or kept back while ingest is away.',
      labelNames: ['outcome'],
      registers,
    });
    this.pushes = new Counter({
      name: 'naba_collector_pushes_total',
      help: 'What hubs sent: taken, or passed over since its signature is missing or wrong.',
      labelNames: ['outcome'],
      registers,
    });
    this.gauge(
      'naba_collector_feeds',
      'Feeds that this instance holds, by how they fare.',
      (gauge, report) => {
        for (const standing of standings) gauge.set({ standing }, report.standings.get(standing) ?? 0);
      },
      registry,
      ['standing'],
    );
    this.gauge(
      'naba_collector_items_waiting',
      'Items that were found and are not submitted yet.',
      (gauge, { waiting }) => {
        gauge.set(waiting);
      },
      registry,
    );
    this.gauge(
      'naba_collector_poll_late_seconds',
      'How long the feed that waits longest has been due.',
      (gauge, { lateSeconds }) => {
        gauge.set(lateSeconds);
      },
      registry,
    );
  }

  /** Asked for how the feeds fare whenever metrics are read. */
  watch(report: () => FeedsReport): void {
    this.report = report;
  }

  polled(outcome: 'read' | 'unchanged' | TroubleKind, durationMs: number): void {
    this.polls.inc({ outcome });
    this.seconds.observe(durationMs / 1_000);
  }

  itemSettled(outcome: ItemOutcome['kind']): void {
    this.items.inc({ outcome });
  }

  pushed(outcome: 'taken' | 'unsigned'): void {
    this.pushes.inc({ outcome });
  }

  private gauge(
    name: string,
    help: string,
    set: (gauge: Gauge, report: FeedsReport) => void,
    registry: Registry,
    labelNames: string[] = [],
  ): void {
    const report = (): FeedsReport | undefined => this.report?.();
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        const now = report();
        if (now) set(this, now);
      },
    });
  }
}
