import { describeError, isInfrastructureError } from '../messaging.error';
import type { Outcome } from '../outcome';
import { dead, retry } from '../outcome';

export interface DeliveryOptions<E> {
  /** Gives events to the handler. */
  readonly handle: (events: readonly E[]) => Promise<unknown>;
  /** How often an event that fails alone is tried before it is dead. */
  readonly maxAttempts: number;
  /** Whether to stop delivering: the partition is lost or the process ends. */
  readonly isStale: () => boolean;
  readonly onFailure: (events: number, cause: unknown) => void;
  readonly pauseMs: number;
}

/** `abandoned`: nobody may say any more what becomes of it here. */
export type Delivery = Outcome | { readonly kind: 'abandoned' };

/**
 * Gives events to a handler and returns what became of each, in order. When the handler throws or answers with the wrong number
 * of outcomes, halves are tried until the event to blame stands alone; only that one becomes dead. Trouble of the
 * infrastructure is nobody's fault: all of them are to be tried again.
 */
export async function deliver<E>(events: readonly E[], options: DeliveryOptions<E>): Promise<Delivery[]> {
  for (let attempt = 1; events.length > 0; attempt++) {
    if (options.isStale()) return events.map(() => ({ kind: 'abandoned' }));
    try {
      return readOutcomes(await options.handle(events), events.length);
    } catch (cause) {
      if (isInfrastructureError(cause)) return events.map(() => retry(cause));
      options.onFailure(events.length, cause);
      if (events.length > 1) {
        const half = Math.ceil(events.length / 2);
        const first = await deliver(events.slice(0, half), options);
        return [...first, ...(await deliver(events.slice(half), options))];
      }
      if (attempt >= options.maxAttempts) return [dead('HANDLER_FAILED', describeError(cause))];
      await new Promise((resolve) => setTimeout(resolve, options.pauseMs * attempt));
    }
  }
  return [];
}

const kinds: ReadonlySet<unknown> = new Set(['done', 'retry', 'dead'] satisfies Outcome['kind'][]);

function readOutcomes(answer: unknown, expected: number): Outcome[] {
  if (!Array.isArray(answer) || answer.length !== expected) {
    const found = Array.isArray(answer) ? `${answer.length}` : `${typeof answer} instead of a list`;
    throw new Error(`The handler must return one outcome for each of ${expected} events; it returned ${found}.`);
  }
  for (const outcome of answer as ({ kind?: unknown } | null | undefined)[]) {
    if (!kinds.has(outcome?.kind)) throw new Error('The handler returned something that is neither done, retry nor dead.');
  }
  return answer as Outcome[];
}
