import type { ErrorCode } from '@naba/contracts';

/**
 * What became of one event. `done`: its effect is durable. `retry`: the infrastructure could not take it now; its partition
 * waits and it comes again. `dead`: it can never be handled; it is set aside with its reason.
 */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly cause: unknown }
  | { readonly kind: 'dead'; readonly code: ErrorCode; readonly message: string };

export const done: Outcome = { kind: 'done' };

/** @param cause what the infrastructure answered; it is logged */
export function retry(cause: unknown): Outcome {
  return { kind: 'retry', cause };
}

/** @param message what is wrong with the event, naming the field where there is one */
export function dead(code: ErrorCode, message: string): Outcome {
  return { kind: 'dead', code, message };
}
