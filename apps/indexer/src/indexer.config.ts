/** Consumer group of the indexer; also part of its dead-letter topic's name. */
export const group = 'indexer';

export const topic = 'articles.enriched.v1';

/** One chunk of events becomes one bulk request: enough to keep the request's overhead small, little enough to repeat. */
export const chunk = { maxChunkEvents: 1_000, maxChunkBytes: 8 * 1024 * 1024 } as const;

/** Time between two records of the lag, in milliseconds. */
export const recordEveryMs = 30_000;

/** Time after a record that failed, in milliseconds. */
export const tryAgainAfterMs = 5_000;
