import type { TailedRecord } from './tail-events';

/** Why an event was set aside, by whom and when. */
export interface DeadLetterCause {
  readonly code: string;
  readonly message: string;
  readonly group: string;
  readonly at: Date;
}

/** Reads a dead letter's headers (`DeadLetterHeaders`). A record that somebody else put there still has a time. */
export function readDeadLetter({ headers, timestampMs }: Pick<TailedRecord, 'headers' | 'timestampMs'>): DeadLetterCause {
  const at = Date.parse(headers['naba_dead_at'] ?? '');
  return {
    code: headers['naba_dead_code'] ?? 'UNKNOWN',
    message: headers['naba_dead_message'] ?? 'The record does not say why it is here.',
    group: headers['naba_dead_consumer'] ?? 'unknown',
    at: new Date(Number.isNaN(at) ? timestampMs : at),
  };
}
