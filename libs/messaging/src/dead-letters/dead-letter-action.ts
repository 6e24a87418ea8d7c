import type { TailedRecord } from '../tail/tail-events';

export const actionKinds = ['retried', 'edited', 'discarded'] as const;

/** What an operator did about a dead letter. */
export interface DeadLetterAction {
  readonly kind: (typeof actionKinds)[number];
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** SHA-256 of the value as it came, in hexadecimal; undefined for a takedown. */
  readonly before?: string | undefined;
  /** Likewise of the value that was sent; undefined where none was. */
  readonly after?: string | undefined;
}

/** Somebody is about to act; who is first on the log may. */
export interface DeadLetterClaim extends Pick<DeadLetterAction, 'by' | 'at'> {
  readonly kind: 'claimed';
}

/** A record beside a dead letter, in its topic, that says what is done about it. */
export interface DeadLetterNote {
  /** `<partition>:<offset>` of the dead letter. */
  readonly place: string;
  readonly action: DeadLetterAction | DeadLetterClaim;
}

/** Headers of the record that notes it, in the topic of the dead letter. */
export function actionHeaders(place: string, action: DeadLetterNote['action']): Record<string, string> {
  const { before, after } = action.kind === 'claimed' ? {} : action;
  return {
    naba_dead_action: action.kind,
    naba_dead_action_of: place,
    naba_dead_action_by: action.by,
    naba_dead_action_at: action.at,
    ...(before !== undefined && { naba_dead_action_before: before }),
    ...(after !== undefined && { naba_dead_action_after: after }),
  };
}

/** What a record notes; undefined where it is a dead letter itself. */
export function readAction({ headers }: Pick<TailedRecord, 'headers'>): DeadLetterNote | undefined {
  const kind = [...actionKinds, 'claimed' as const].find((known) => known === headers['naba_dead_action']);
  if (kind === undefined) return undefined;
  const by = headers['naba_dead_action_by'] ?? 'unknown';
  const at = headers['naba_dead_action_at'] ?? '';
  const place = headers['naba_dead_action_of'] ?? '';
  if (kind === 'claimed') return { place, action: { kind, by, at } };
  const [before, after] = [headers['naba_dead_action_before'], headers['naba_dead_action_after']];
  const hashes = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return { place, action: { kind, by, at, ...hashes } };
}
