import type { FeedSubscriptionV1 } from '@naba/contracts';
import { subscribing } from '../collector.config';

/** What the hub grants, in seconds, within reason: what it does not say is what was asked for. */
export function leaseSecondsOf(told: string | undefined): number {
  const seconds = told !== undefined && /^\d{1,10}$/.test(told) ? Number(told) : subscribing.leaseSeconds;
  return Math.min(Math.max(seconds, subscribing.shortestLeaseSeconds), subscribing.longestLeaseSeconds);
}

/** Milliseconds for which the hub still sends; 0 where it does not. */
export function leaseLeftMs({ state, leaseUntil }: FeedSubscriptionV1, nowMs: number): number {
  if (leaseUntil === undefined || (state !== 'confirmed' && state !== 'asked')) return 0;
  return Math.max(0, Date.parse(leaseUntil) - nowMs);
}

/** Whether the hub is to be asked: again once half of the lease is over, and after a while where it did not answer, or said no. */
export function isToAsk(known: FeedSubscriptionV1, nowMs: number): boolean {
  const { state, askedAt, confirmedAt = askedAt, leaseUntil = askedAt } = known;
  const sinceAskedMs = nowMs - Date.parse(askedAt);
  switch (state) {
    case 'confirmed':
      return leaseLeftMs(known, nowMs) <= (Date.parse(leaseUntil) - Date.parse(confirmedAt)) / 2;
    case 'asked':
      return sinceAskedMs >= subscribing.unansweredMs;
    case 'denied':
    case 'failed':
      return sinceAskedMs >= subscribing.refusedMs;
  }
}

/** Milliseconds until a feed whose hub sends is polled nevertheless; undefined where its hub does not. */
export function pollAnywayMs(known: FeedSubscriptionV1 | undefined, ceilingSeconds: number, nowMs: number): number | undefined {
  const left = known ? leaseLeftMs(known, nowMs) : 0;
  // Half of what is left, so that the lease is renewed in time.
  return left > 0 ? Math.min(1_000 * ceilingSeconds, left / 2) : undefined;
}
