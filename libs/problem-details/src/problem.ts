import type { ErrorCode } from '@naba/contracts';

/** One thing at fault in a request: where it stands, and what to do about it. */
export interface ProblemCause {
  readonly detail: string;
  /** JSON pointer (RFC 6901) into the request body. */
  readonly pointer?: string;
  /** Name of the query or path parameter. */
  readonly parameter?: string;
  /** Where in the parameter or the body, in UTF-16 code units from 0. */
  readonly position?: number;
}

/** The body of an error answer, as RFC 9457 has it, with Naba's stable code. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly errors?: readonly ProblemCause[];
}

/** HTTP status and title of every code that an HTTP answer can carry. */
const answers = {
  ARTICLE_INVALID: [422, 'The article is not valid'],
  ARTICLE_TOO_LARGE: [413, 'The article is too large'],
  ARTICLE_NOT_FOUND: [404, 'There is no such article'],
  BODY_NOT_JSON: [400, 'The body is not JSON'],
  MEDIA_TYPE_UNSUPPORTED: [415, 'The media type is not supported'],
  QUERY_INVALID: [400, 'The query cannot be read'],
  ROUTE_NOT_FOUND: [404, 'There is nothing here'],
  LOG_UNAVAILABLE: [503, 'The log cannot take articles now'],
  INDEX_UNAVAILABLE: [503, 'The index cannot answer now'],
  OVERLOADED: [429, 'Too much at once'],
  EVENT_TOO_LARGE: [413, 'The article is too large'],
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
      readonly cause?: unknown;
    } = {},
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.name = 'Problem';
  }

  toDetails(): ProblemDetails {
    const [status, title] = answers[this.code];
    const { errors } = this.options;
    return {
      type: `urn:naba:problem:${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.detail,
      ...(errors && { errors }),
    };
  }
}
