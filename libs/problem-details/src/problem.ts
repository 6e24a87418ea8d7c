import type { ErrorCode } from '@naba/contracts';
import type { ProblemCause, ProblemDetails } from './problem.schema';

/** HTTP status and title of every code that an HTTP answer can carry. */
export const answers = {
  ARTICLE_INVALID: [422, 'The article is not valid'],
  ARTICLE_TOO_LARGE: [413, 'The article is too large'],
  ARTICLE_NOT_FOUND: [404, 'There is no such article'],
  ENTITY_NOT_FOUND: [404, 'There is no such entity'],
  FEED_INVALID: [422, 'The feed is not valid'],
  FEED_NOT_FOUND: [404, 'There is no such feed'],
  REFUSAL_NOT_FOUND: [404, 'There is no such refusal'],
  SOURCE_NOT_FOUND: [404, 'There is no such source'],
  DEAD_LETTER_NOT_FOUND: [404, 'There is no such dead letter'],
  DEAD_LETTER_INVALID: [422, 'The dead letter cannot be sent so'],
  PAGE_REFUSED: [422, 'The page cannot be fetched'],
  REQUEST_UNREADABLE: [400, 'The request cannot be read'],
  HEADERS_TOO_LARGE: [431, 'The headers are too large'],
  BODY_NOT_JSON: [400, 'The body is not JSON'],
  MEDIA_TYPE_UNSUPPORTED: [415, 'The media type is not supported'],
  BODY_TOO_SLOW: [408, 'The body comes too slowly'],
  QUERY_INVALID: [400, 'The query cannot be read'],
  ROUTE_NOT_FOUND: [404, 'Not found'],
  METHOD_NOT_ALLOWED: [405, 'The address does not have this method'],
  HOST_NOT_SERVED: [421, 'This host is not served here'],
  ORIGIN_NOT_SERVED: [403, 'Pages of this origin may not ask'],
  KEY_REQUIRED: [401, 'An API key is needed'],
  KEY_INVALID: [401, 'The API key is not taken'],
  SCOPE_MISSING: [403, 'The API key is not for this'],
  SOURCE_NOT_ALLOWED: [403, 'The API key is not for this source'],
  RATE_LIMITED: [429, 'Too many requests'],
  KEYS_UNAVAILABLE: [503, 'API keys cannot be checked now'],
  LOG_UNAVAILABLE: [503, 'The log cannot take articles now'],
  INDEX_UNAVAILABLE: [503, 'The index cannot answer now'],
  PAGE_UNAVAILABLE: [503, 'The page cannot be fetched now'],
  COLLECTOR_UNAVAILABLE: [503, 'The collector cannot answer now'],
  INGEST_UNAVAILABLE: [503, 'Ingest cannot answer now'],
  OVERLOADED: [429, 'Too much at once'],
  INTAKE_FULL: [503, 'Too many bodies at once'],
  INTERNAL_ERROR: [500, 'Something is wrong on our side'],
} as const satisfies Partial<Record<ErrorCode, readonly [number, string]>>;

export type ProblemCode = keyof typeof answers;

/** A request that cannot be answered as asked; the filter turns it into problem+json. */
export class Problem extends Error {
  /** @param options.retryAfterSeconds sent as `Retry-After` */
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly options: {
      readonly errors?: readonly ProblemCause[];
      readonly retryAfterSeconds?: number;
      /** Id under which it can be asked for later. */
      readonly refusal?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.name = 'Problem';
  }

  toDetails(): ProblemDetails {
    const [status, title] = answers[this.code];
    const { errors, refusal } = this.options;
    return {
      type: `urn:naba:problem:${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.detail,
      ...(errors && { errors }),
      ...(refusal !== undefined && { refusal }),
    };
  }
}
