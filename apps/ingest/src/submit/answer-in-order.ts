export interface PipelineLimits<I> {
  /** Items that may be begun and not yet answered. */
  readonly maxItems: number;
  /** Sum of the weights of the items that are being worked on; one item may always be. */
  readonly maxWeight: number;
  readonly weightOf: (item: I) => number;
  /** Aborted: nothing more is begun, what was begun is answered. */
  readonly signal: AbortSignal;
}

interface Begun<O> {
  answer: O | undefined;
  done: boolean;
}

/**
 * Works on the items of a source concurrently and gives the answers in the source's order, in groups of what is ready, also
 * while the source is silent. Reads on only while there is room, and there is room only while answers are taken.
 *
 * @param work never rejects; if it does, the generator throws
 */
export async function* answerInOrder<I, O>(
  source: AsyncIterable<I>,
  work: (item: I) => Promise<O>,
  limits: PipelineLimits<I>,
): AsyncGenerator<O[]> {
  const begun: Begun<O>[] = [];
  const roomMade = new Bell();
  const somethingReady = new Bell();
  let weight = 0;
  let stopped = false;
  let failure: { readonly error: unknown } | undefined;

  const begin = (item: I): void => {
    const entry: Begun<O> = { answer: undefined, done: false };
    const itemWeight = limits.weightOf(item);
    weight += itemWeight;
    begun.push(entry);
    work(item)
      .then((answer) => {
        entry.answer = answer;
        entry.done = true;
      }, fail)
      .finally(() => {
        weight -= itemWeight;
        roomMade.ring();
        if (begun[0] === entry) somethingReady.ring();
      });
  };
  const fail = (error: unknown): void => {
    failure ??= { error };
    stop();
  };
  const stop = (): void => {
    stopped = true;
    roomMade.ring();
    somethingReady.ring();
  };
  const isStopped = (): boolean => stopped;
  const read = async (): Promise<void> => {
    for await (const item of source) {
      if (isStopped()) return;
      begin(item);
      while (begun.length >= limits.maxItems || weight >= limits.maxWeight) {
        if (isStopped()) return;
        await roomMade.rung();
      }
    }
  };

  limits.signal.addEventListener('abort', stop, { once: true });
  if (limits.signal.aborted) stop();
  read().then(stop, fail);
  try {
    for (;;) {
      const firstOpen = begun.findIndex((entry) => !entry.done);
      const ready = begun.splice(0, firstOpen === -1 ? begun.length : firstOpen);
      if (ready.length > 0) {
        roomMade.ring();
        yield ready.map((entry) => entry.answer as O);
      } else if (failure) {
        throw failure.error;
      } else if (isStopped() && begun.length === 0) {
        return;
      } else {
        await somethingReady.rung();
      }
    }
  } finally {
    limits.signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Wakes the one who waits; a ring that nobody waited for is remembered. */
class Bell {
  private rang = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rang = true;
    this.wake?.();
  }

  async rung(): Promise<void> {
    if (!this.rang) await new Promise<void>((resolve) => (this.wake = resolve));
    this.rang = false;
    this.wake = undefined;
  }
}
