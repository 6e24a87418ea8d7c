/** An answer serves everybody who asks within this time. */
export const keepForMs = 5_000;
/** What was recorded longer ago says nothing of now; the indexer looks every five seconds. */
export const staleAfterMs = 30_000;
/** Alarms of so long ago are shown, and the newest of them. */
export const shownAlarms = { withinMs: 7 * 24 * 60 * 60 * 1_000, count: 20 } as const;
/** Dead letters that are shown of each topic. */
export const shownDeadLetters = 20;
