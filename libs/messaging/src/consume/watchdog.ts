import type { LagReader } from '../admin/lag.reader';
import type { MessagingEvents, PartitionLag } from '../messaging.events';
import type { PartitionStates } from './partition-states';

export interface WatchdogOptions {
  readonly topic: string;
  readonly groupId: string;
  readonly lag: LagReader;
  readonly states: PartitionStates;
  readonly events: MessagingEvents;
  /** How long this consumer has been outside its group, milliseconds. */
  readonly absentMs: () => number;
  readonly intervalMs: number;
  /** Silence that counts as a stall, milliseconds. */
  readonly stallAfterMs: number;
}

/**
 * Measures lag and looks for a consumer that has work and does none of it. It asks Kafka over a connection of its own: a client
 * that died silently cannot report its death.
 */
export class Watchdog {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private answeringSince: number | undefined;
  /** Since when each partition has had records waiting without any progress. */
  private readonly waitingSince = new Map<number, number>();
  private stalledNow = false;

  constructor(
    private readonly options: WatchdogOptions,
    private readonly now: () => number = Date.now,
  ) {}

  get isStalled(): boolean {
    return this.stalledNow;
  }

  start(): void {
    this.timer = setTimeout(() => {
      void this.look().finally(() => {
        if (!this.stopped) this.start();
      });
    }, this.options.intervalMs);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.options.lag.close();
  }

  /** One round; never throws. */
  async look(): Promise<void> {
    const { lag, groupId, topic, events } = this.options;
    try {
      const lags = await lag.read(groupId, [topic]);
      this.answeringSince ??= this.now();
      events.lagMeasured(lags);
      this.judge(lags);
    } catch {
      // Kafka is away: not a stall, and readiness tells of it.
      this.answeringSince = undefined;
      this.waitingSince.clear();
      this.stalledNow = false;
    }
  }

  private judge(lags: readonly PartitionLag[]): void {
    const { states, stallAfterMs, topic, events } = this.options;
    const idle = lags.map((lag): [number, number] => [lag.partition, this.idleMs(lag)]).filter(([, ms]) => ms >= stallAfterMs);
    const absentMs = Math.min(this.options.absentMs(), this.now() - (this.answeringSince ?? this.now()));
    const wasStalled = this.stalledNow;
    this.stalledNow = idle.length > 0 || (states.assigned.length === 0 && absentMs >= stallAfterMs);
    if (!this.stalledNow || wasStalled) return;
    for (const [partition, ms] of idle) events.stalled(topic, partition, ms);
    if (idle.length === 0) events.stalled(topic, null, absentMs);
  }

  /** How long records of a partition of ours have waited with no progress; trouble of the infrastructure does not count. */
  private idleMs({ partition, messages }: PartitionLag): number {
    const { states } = this.options;
    if (messages === 0 || !states.assigned.includes(partition) || states.troubled.includes(partition)) {
      this.waitingSince.delete(partition);
      return 0;
    }
    const since = this.waitingSince.get(partition) ?? this.now();
    this.waitingSince.set(partition, since);
    return Math.min(this.now() - since, states.idleMs(partition));
  }
}
