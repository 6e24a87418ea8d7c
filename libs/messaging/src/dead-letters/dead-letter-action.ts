import type { TailedRecord } from '../tail/tail-events';

/** What an operator did about a dead letter. */
export interface DeadLetterAction {
  readonly kind: 'retried' | 'edited' | 'discarded';
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Headers of the record that notes it, in the topic of the dead letter. */
export function actionHeaders({ partition, offset }: TailedRecord, { kind, by, at }: DeadLetterAction): Record<string, string> {
  return {
    naba_dead_action: kind,
    naba_dead_action_of: `${partition}:${offset}`,
    naba_dead_action_by: by,
    naba_dead_action_at: at,
  };
}

/** The action that a record notes, and the partition and offset of its dead letter; undefined where the record is a dead letter. */
export function readAction({
  headers,
}: Pick<TailedRecord, 'headers'>): { readonly place: string; readonly action: DeadLetterAction } | undefined {
  const kind = headers['naba_dead_action'];
  if (kind !== 'retried' && kind !== 'edited' && kind !== 'discarded') return undefined;
  const action: DeadLetterAction = {
    kind,
    by: headers['naba_dead_action_by'] ?? 'unknown',
    at: headers['naba_dead_action_at'] ?? '',
  };
  return { place: headers['naba_dead_action_of'] ?? '', action };
}
