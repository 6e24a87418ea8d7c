/** Why nothing could be fetched. The list is closed: who polls decides by it. */
export type FetchFailureCode =
  /** Not an `http` or `https` address that can be asked. */
  | 'ADDRESS_INVALID'
  /** The address, a redirect or an answer of DNS leads into a private network, or to a port that is no web server's. */
  | 'ADDRESS_REFUSED'
  | 'NAME_UNKNOWN'
  | 'UNREACHABLE'
  | 'TLS_FAILED'
  | 'TIMED_OUT'
  | 'TOO_LARGE'
  | 'TOO_MANY_REDIRECTS'
  /** The caller does not let it be followed. */
  | 'REDIRECT_REFUSED'
  /** An encoding of the content that we do not know, too many of them, or bytes that are not what they say. */
  | 'ENCODING_REFUSED'
  /** The answer is cut, or not HTTP. */
  | 'ANSWER_BROKEN'
  | 'NOT_FOUND'
  | 'GONE'
  | 'FORBIDDEN'
  | 'TOO_MANY_REQUESTS'
  | 'SERVER_FAILED'
  /** Any other status. */
  | 'STATUS_REFUSED'
  /** The caller's signal. */
  | 'ABORTED';

export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

interface Answered {
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly redirects: readonly Redirect[];
  /** Where the address has moved to for good: the end of the permanent redirects (301, 308) with which the way began. */
  readonly movedTo?: string;
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As the server wrote it, to be sent back as it is. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** For so many seconds the server says that asking again is needless. */
  readonly freshForSeconds?: number;
  /** From `Retry-After`, where the server sent it. */
  readonly retryAfterSeconds?: number;
  /** ISO 8601. */
  readonly fetchedAt: string;
}

export interface Fetched extends Answered {
  readonly kind: 'fetched';
  /** Decoded of every content encoding. */
  readonly bytes: Buffer;
}

/** 304: what the validators stand for is still what the server has. */
export interface Unchanged extends Answered {
  readonly kind: 'unchanged';
}

export interface FetchFailure {
  readonly kind: 'failed';
  readonly code: FetchFailureCode;
  /** What is wrong and what to do about it, for a person. */
  readonly detail: string;
  /** The address that failed: the last one of the redirects. */
  readonly url: string;
  readonly redirects: readonly Redirect[];
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  /** Asking again will not help before somebody changes something. */
  readonly isLasting: boolean;
}

export type FetchOutcome = Fetched | Unchanged | FetchFailure;

const lasting: ReadonlySet<FetchFailureCode> = new Set([
  'ADDRESS_INVALID',
  'ADDRESS_REFUSED',
  'REDIRECT_REFUSED',
  'GONE',
  'NOT_FOUND',
  'FORBIDDEN',
  'TOO_LARGE',
]);

/** What stops a fetch on its way; never leaves the library. */
export class FetchStopped extends Error {
  constructor(
    readonly code: FetchFailureCode,
    detail: string,
    readonly answer: { readonly status?: number; readonly retryAfterSeconds?: number | undefined } = {},
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

export function toFailure(stopped: FetchStopped, url: string, redirects: readonly Redirect[]): FetchFailure {
  const { code, message, answer } = stopped;
  const { status, retryAfterSeconds } = answer;
  return {
    kind: 'failed',
    code,
    detail: message,
    url,
    redirects,
    ...(status !== undefined && { status }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    isLasting: lasting.has(code),
  };
}
