import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard where a key was needed and came. */
    caller?: Caller;
  }
}

/** Who asks, as far as that is known. */
export interface Caller {
  /** Id of its key; undefined where none is needed. */
  readonly keyId: string | undefined;
  /** Sources whose articles it may submit and take down; undefined: all. */
  readonly sources: readonly string[] | undefined;
  /** Whether its key still holds: a request may last for hours. */
  isAllowed(): boolean;
}

/** Who asks where no keys are needed. */
export const anybody: Caller = { keyId: undefined, sources: undefined, isAllowed: () => true };

/** Who sent a request. */
export function callerOf(request: FastifyRequest): Caller {
  return request.caller ?? anybody;
}
