/** An answer serves everybody who asks within this time. */
export const keepForMs = 5_000;
/** Longer, and the log counts as away. */
export const logTimeoutMs = 4_000;
/** Dead letters that are shown of each topic. */
export const shownDeadLetters = 20;
