import { topicCatalogue } from '@naba/contracts';
import type { PartitionHolder } from '@naba/messaging';
import { partitionOf } from '@naba/messaging';

/** What begins when partitions are given to this instance, and ends before they are given to another. */
export interface Tenant {
  /** Partitions are held from now on, instead of those before. */
  begin(): void;
  /** Ends all work; resolves when its state is durable. */
  end(): Promise<void>;
}

/** The feeds that this instance polls: those whose keys belong to the partitions that its group gave it. */
export class Holdings implements PartitionHolder {
  private partitions: ReadonlySet<number> = new Set();
  private aliveAt = 0;
  private tenant: Tenant | undefined;

  /** @param sessionTimeoutMs how long Kafka takes a silent process for a member */
  constructor(
    private readonly sessionTimeoutMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Hands the partitions on to who works on them. */
  letTo(tenant: Tenant): void {
    this.tenant = tenant;
    if (this.partitions.size > 0) tenant.begin();
  }

  hold(_topic: string, partitions: readonly number[]): void {
    this.partitions = new Set(partitions);
    this.tenant?.begin();
  }

  alive(): void {
    this.aliveAt = this.now();
  }

  async release(): Promise<void> {
    if (this.partitions.size === 0) return;
    // What is written at the end is still ours.
    await this.tenant?.end();
    this.partitions = new Set();
  }

  get size(): number {
    return this.partitions.size;
  }

  /** Whether a feed is this instance's; not where Kafka may take this process for dead, after it was frozen for example. */
  has(feedId: string): boolean {
    return this.covers(feedId) && this.now() - this.aliveAt < this.sessionTimeoutMs;
  }

  /** Whether a feed belongs to the partitions that were last given. */
  covers(feedId: string): boolean {
    return this.partitions.has(partitionOf(feedId, topicCatalogue['sources.v1'].partitions));
  }
}
