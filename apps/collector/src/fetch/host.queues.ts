import { setTimeout as sleep } from 'node:timers/promises';

interface Lane {
  /** Tasks that wait for their turn, in order; those of `first` go before those of `then`. */
  readonly first: (() => Promise<void>)[];
  readonly then: (() => Promise<void>)[];
  /** Before this moment the next request may not begin, in milliseconds of `performance.now`. */
  freeAt: number;
  isBusy: boolean;
}

/**
 * One queue for each host: one request at a time, and a pause between two. Hosts do not wait for each other, and what is urgent, as feeds
 * that are due, does not wait for hundreds of pages.
 */
export class HostQueues {
  private readonly lanes = new Map<string, Lane>();

  /** Hosts of which something is asked or waits, or that are to be left alone. */
  get size(): number {
    return this.lanes.size;
  }

  /**
   * Runs a task when it is its turn at the host.
   *
   * @param task says with its value how long the host is to be left alone afterwards, in milliseconds
   * @param signal aborted: the task is not begun, and the promise rejects
   */
  run<T>(
    host: string,
    task: () => Promise<{ readonly value: T; readonly pauseMs: number }>,
    signal: AbortSignal,
    isUrgent = false,
  ): Promise<T> {
    const lane = this.laneOf(host);
    return new Promise((resolve, reject) => {
      const turn = async (): Promise<void> => {
        signal.throwIfAborted();
        // A timer may fire a fraction of a millisecond early.
        while (lane.freeAt > performance.now()) await sleep(lane.freeAt - performance.now(), undefined, { signal });
        const { value, pauseMs } = await task();
        lane.freeAt = performance.now() + pauseMs;
        resolve(value);
      };
      (isUrgent ? lane.first : lane.then).push(() => turn().catch(reject));
      if (!lane.isBusy) void this.work(host, lane);
    });
  }

  /** Waits until a host may be asked, for who is led to it out of turn, and has it left alone afterwards. Takes no lane, so that no two wait for each other's. */
  async pass(host: string, pauseMs: number, signal: AbortSignal): Promise<void> {
    const lane = this.laneOf(host);
    while (lane.freeAt > performance.now()) await sleep(lane.freeAt - performance.now(), undefined, { signal });
    lane.freeAt = performance.now() + pauseMs;
    if (!lane.isBusy) this.forgetLater(host, lane);
  }

  private laneOf(host: string): Lane {
    const lane = this.lanes.get(host) ?? { first: [], then: [], freeAt: 0, isBusy: false };
    this.lanes.set(host, lane);
    return lane;
  }

  private async work(host: string, lane: Lane): Promise<void> {
    lane.isBusy = true;
    for (let turn = next(lane); turn; turn = next(lane)) await turn();
    lane.isBusy = false;
    this.forgetLater(host, lane);
  }

  /** A lane is kept for as long as its host is to be left alone. */
  private forgetLater(host: string, lane: Lane): void {
    const forget = (): void => {
      if (lane.isBusy) return;
      if (lane.freeAt > performance.now()) this.forgetLater(host, lane);
      else this.lanes.delete(host);
    };
    setTimeout(forget, Math.max(0, lane.freeAt - performance.now())).unref();
  }
}

function next({ first, then }: Lane): (() => Promise<void>) | undefined {
  return first.shift() ?? then.shift();
}
