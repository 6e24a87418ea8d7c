import type { FeedTrouble, TroubleKind } from '@naba/contracts';
import { feedStateLimits } from '@naba/contracts';
import type { FetchFailureCode } from '@naba/fetching';

const kinds: Readonly<Record<Exclude<FetchFailureCode, 'ABORTED'>, TroubleKind>> = {
  ADDRESS_INVALID: 'forbidden',
  ADDRESS_REFUSED: 'forbidden',
  NAME_UNKNOWN: 'unreachable',
  UNREACHABLE: 'unreachable',
  TLS_FAILED: 'unreachable',
  TIMED_OUT: 'unreachable',
  TOO_LARGE: 'too-large',
  TOO_MANY_REDIRECTS: 'unreachable',
  REDIRECT_REFUSED: 'forbidden',
  ENCODING_REFUSED: 'unreadable',
  ANSWER_BROKEN: 'unreachable',
  NOT_FOUND: 'gone',
  GONE: 'gone',
  FORBIDDEN: 'forbidden',
  TOO_MANY_REQUESTS: 'refused',
  SERVER_FAILED: 'unreachable',
  STATUS_REFUSED: 'refused',
};

/** What a failure to fetch means for a feed. */
export function troubleKindOf(code: Exclude<FetchFailureCode, 'ABORTED'>): TroubleKind {
  return kinds[code];
}

/** The trouble of a feed after one more poll that failed; it began with the first one. */
export function moreTrouble(before: FeedTrouble | undefined, kind: TroubleKind, reason: string, at: Date): FeedTrouble {
  return {
    kind,
    reason: reason.slice(0, feedStateLimits.reason) || kind,
    since: before?.since ?? at.toISOString(),
    failures: (before?.failures ?? 0) + 1,
  };
}
