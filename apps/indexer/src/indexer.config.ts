/** Consumer group of the indexer; also part of its dead-letter topic's name. */
export const group = 'indexer';

/** What the consumer gives at once: enough to keep a request's overhead small, little enough to repeat. */
export const chunk = {
  maxChunkEvents: 1_000,
  maxChunkBytes: 8 * 1024 * 1024,
  gathering: { bytes: 1024 * 1024, forMs: 150 },
} as const;

/** Chunks of several partitions become one bulk request. */
export const together = { requests: 2, documents: 1_000 } as const;

/** Internal errors of Elasticsearch on one article, each while it took others, after which the article is set aside (ADR 42). */
export const mostLoneFailures = 10;

/** Time between two looks at how far each consumer is behind, in milliseconds; search tells the last of them. */
export const lookEveryMs = 5_000;

/** Step of the record of the lag over time, in milliseconds. */
export const lagStepMs = 30_000;

/** Time after a record that failed, in milliseconds. */
export const tryAgainAfterMs = 5_000;

/** Times between two looks at the API keys, and between two writes of them where nothing changed, in milliseconds. */
export const mirror = { lookEveryMs: 500, againAfterMs: 30_000 } as const;
