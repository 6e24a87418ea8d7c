import type { EachBatchPayload } from 'kafkajs';
import type { BatchContext } from './inbound-event';

/**
 * The right to work on a batch. Tells the group in the background that the consumer is alive while a handler runs, and knows
 * when the right is lost: by a rebalance, by a seek or because the consumer stops.
 */
export class BatchLease implements BatchContext {
  private readonly timer: NodeJS.Timeout;
  private lost: { readonly cause: unknown } | undefined;

  constructor(
    private readonly payload: Pick<EachBatchPayload, 'heartbeat' | 'isRunning' | 'isStale'>,
    intervalMs: number,
  ) {
    this.timer = setInterval(() => {
      void this.heartbeat();
    }, intervalMs / 2); // the client itself keeps to the interval
  }

  async heartbeat(): Promise<void> {
    if (this.lost) return;
    try {
      await this.payload.heartbeat();
    } catch (cause) {
      this.lost = { cause };
    }
  }

  isStale(): boolean {
    return this.lost !== undefined || !this.payload.isRunning() || this.payload.isStale();
  }

  /** Ends the background heartbeats and lets out what they met: the client rejoins its group by that error. */
  end(): void {
    clearInterval(this.timer);
    if (this.lost) throw this.lost.cause;
  }
}
