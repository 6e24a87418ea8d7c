import type { DeadLetterAction, DeadLetterNote } from './dead-letter-action';

/** How long a claim keeps others away whose owner died before it acted. */
export const claimLastsMs = 60_000;

/** A note at its place on the log. */
export interface PlacedNote {
  readonly offset: string;
  readonly action: DeadLetterNote['action'];
}

export type Turn =
  | { readonly kind: 'mine' }
  /** Somebody acted before. */
  | { readonly kind: 'done'; readonly action: DeadLetterAction }
  /** Somebody else is about to act. */
  | { readonly kind: 'held'; readonly by: string };

/**
 * Whether the owner of a claim may act: it is the first on the log, or the one before it was given up.
 *
 * @param notes of one dead letter, in the order of the log, up to the claim
 * @param own offset of the claim
 */
export function whoMayAct(notes: readonly PlacedNote[], own: string): Turn {
  let holder: PlacedNote | undefined;
  for (const note of notes) {
    const { action } = note;
    if (action.kind !== 'claimed') return { kind: 'done', action };
    if (!holder || Date.parse(action.at) - Date.parse(holder.action.at) > claimLastsMs) holder = note;
  }
  return !holder || holder.offset === own ? { kind: 'mine' } : { kind: 'held', by: holder.action.by };
}
