import { setTimeout as sleep } from 'node:timers/promises';

interface Lane {
  /** Settles when all that was begun before is over. */
  tail: Promise<unknown>;
  /** Before this moment the next request may not begin, in milliseconds of `performance.now`. */
  freeAt: number;
  waiting: number;
}

/** One queue for each host: one request at a time, and a pause between two. Hosts do not wait for each other. */
export class HostQueues {
  private readonly lanes = new Map<string, Lane>();

  /** Hosts of which something is asked or waits. */
  get size(): number {
    return this.lanes.size;
  }

  /**
   * Runs a task when it is its turn at the host.
   *
   * @param task says with its value how long the host is to be left alone afterwards, in milliseconds
   * @param signal aborted: the task is not begun, and the promise rejects
   */
  async run<T>(
    host: string,
    task: () => Promise<{ readonly value: T; readonly pauseMs: number }>,
    signal: AbortSignal,
  ): Promise<T> {
    const lane = this.lanes.get(host) ?? { tail: Promise.resolve(), freeAt: 0, waiting: 0 };
    this.lanes.set(host, lane);
    lane.waiting++;
    const turn = lane.tail.then(async () => {
      signal.throwIfAborted();
      // A timer may fire a fraction of a millisecond early.
      while (lane.freeAt > performance.now()) await sleep(lane.freeAt - performance.now(), undefined, { signal });
      const { value, pauseMs } = await task();
      lane.freeAt = performance.now() + pauseMs;
      return value;
    });
    lane.tail = turn.catch(() => undefined).then(() => this.leave(host, lane));
    return turn;
  }

  /** A lane is kept for as long as its host is to be left alone. */
  private leave(host: string, lane: Lane): void {
    lane.waiting--;
    if (lane.waiting > 0) return;
    const forget = setTimeout(
      () => {
        if (lane.waiting === 0 && this.lanes.get(host) === lane) this.lanes.delete(host);
      },
      Math.max(0, lane.freeAt - performance.now()),
    );
    forget.unref();
  }
}
