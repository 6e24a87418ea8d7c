/**
 * Every stable code that Naba gives to the outside: in problem+json answers, in NDJSON result lines and in dead letters.
 * A code is never renamed or reused; clients switch on it.
 */
export const errorCodes = [
  // What a client sent cannot be accepted.
  'ARTICLE_INVALID',
  'ARTICLE_TOO_LARGE',
  'ARTICLE_NOT_FOUND',
  'ENTITY_NOT_FOUND',
  'REFUSAL_NOT_FOUND',
  'FEED_INVALID',
  'FEED_NOT_FOUND',
  'SOURCE_NOT_FOUND',
  'DEAD_LETTER_NOT_FOUND',
  'DEAD_LETTER_INVALID',
  'PAGE_REFUSED',
  'REQUEST_UNREADABLE',
  'HEADERS_TOO_LARGE',
  'BODY_NOT_JSON',
  'MEDIA_TYPE_UNSUPPORTED',
  'BODY_TOO_SLOW',
  'QUERY_INVALID',
  'ROUTE_NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'HOST_NOT_SERVED',
  'ORIGIN_NOT_SERVED',
  // Who asks may not, or not so often.
  'KEY_REQUIRED',
  'KEY_INVALID',
  'SCOPE_MISSING',
  'SOURCE_NOT_ALLOWED',
  'RATE_LIMITED',
  // Kafka or Elasticsearch cannot take it now.
  'LOG_UNAVAILABLE',
  'INDEX_UNAVAILABLE',
  'PAGE_UNAVAILABLE',
  'COLLECTOR_UNAVAILABLE',
  'INGEST_UNAVAILABLE',
  'OVERLOADED',
  'INTAKE_FULL',
  'KEYS_UNAVAILABLE',
  // Why an event became a dead letter.
  'EVENT_NOT_JSON',
  'EVENT_INVALID',
  'EVENT_TYPE_UNKNOWN',
  'EVENT_KEY_INVALID',
  'EVENT_TOO_LARGE',
  'ENRICHMENT_FAILED',
  'INDEX_REJECTED',
  'HANDLER_FAILED',
  'INTERNAL_ERROR',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
