import { consumers } from '@naba/contracts';
import type { KafkaSettings } from '@naba/messaging';
import { tailEvents } from '@naba/messaging';
import { poisonHeader } from './corpus';

export interface SeenDeadLetter {
  readonly key: string | null;
  readonly code: string;
  /** Mark of the poison that it was; undefined: it was none. */
  readonly poison: string | undefined;
}

/** A subscriber of the enriched topic, and a reader of all dead letters, from the first record to the end of the run. */
export class Watcher {
  /** Highest revision that was seen of each article id, takedowns too. */
  readonly revisions = new Map<string, number>();
  /** Every version that was seen of an article id, in order of their revisions, and its newest takedown. */
  private readonly versions = new Map<string, Set<number>>();
  private readonly takedowns = new Map<string, number>();
  readonly deadLetters: SeenDeadLetter[] = [];
  private readonly stopping = new AbortController();
  private readonly work: Promise<unknown>;

  constructor(private readonly kafka: Omit<KafkaSettings, 'clientId'>) {
    this.work = Promise.all([this.follow(() => this.subscribe()), this.follow(() => this.readDeadLetters())]);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.work;
  }

  /** A subscriber that Kafka threw out begins again: it is idempotent. */
  private async follow(read: () => Promise<void>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await read().catch(() => new Promise((resolve) => setTimeout(resolve, 500)));
    }
  }

  private async subscribe(): Promise<void> {
    for await (const { key, value, headers } of this.tail(['articles.enriched.v1'])) {
      if (key === null || poisonHeader in headers) continue;
      const revision = Number(headers['naba_revision']);
      this.revisions.set(key, Math.max(this.revisions.get(key) ?? 0, revision));
      if (value === null) this.takedowns.set(key, Math.max(this.takedowns.get(key) ?? 0, revision));
      else this.versions.set(key, (this.versions.get(key) ?? new Set()).add(revision));
    }
  }

  /** Revisions of an article since its newest takedown, oldest first. */
  versionsOf(id: string): number[] {
    const down = this.takedowns.get(id) ?? 0;
    return [...(this.versions.get(id) ?? [])].filter((revision) => revision > down).sort((a, b) => a - b);
  }

  private async readDeadLetters(): Promise<void> {
    for await (const { key, headers } of this.tail(consumers.map(({ deadLetters }) => deadLetters)))
      this.deadLetters.push({ key, code: headers['naba_dead_code'] ?? '', poison: headers[poisonHeader] });
  }

  private tail(topics: Parameters<typeof tailEvents>[1]['topics']): ReturnType<typeof tailEvents> {
    const { signal } = this.stopping;
    return tailEvents({ ...this.kafka, clientId: 'chaos' }, { topics, from: 'beginning', signal });
  }
}
