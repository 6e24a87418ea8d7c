import { createHash } from 'node:crypto';
import type { FeedV1 } from '@naba/contracts';
import type { Arrivals } from './rhythm';
import { usualGapSeconds } from './rhythm';

/** What a server says of when to come again, in seconds. */
export interface ServersWish {
  readonly freshForSeconds?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

type Bounded = Pick<FeedV1, 'id' | 'bounds'>;

/**
 * Seconds until a feed that can be read is polled again: half of its usual gap, so that an item waits no longer than half of the time to
 * the next one; an eighth of its silence where it has been silent for long; within the operator's bounds. What its server says is fresh is not asked for
 * before it is stale, but the ceiling holds.
 */
export function pollAfterSeconds({ id, bounds }: Bounded, known: Arrivals, wish: ServersWish, nowMs: number): number {
  const { floorSeconds, ceilingSeconds } = bounds;
  const usual = usualGapSeconds(known);
  const last = known.arrivals.at(-1);
  const silent = last === undefined ? 0 : Math.max(0, nowMs / 1_000 - last);
  const wanted =
    usual === undefined ? Math.sqrt(floorSeconds * ceilingSeconds) : Math.max(usual / 2, silent > 4 * usual ? silent / 8 : 0);
  const stale = Math.max(wanted, wish.freshForSeconds ?? 0, wish.retryAfterSeconds ?? 0);
  return Math.min(Math.max(floorSeconds, stale * spread(id)), Math.max(floorSeconds, ceilingSeconds));
}

/**
 * Seconds until a feed that could not be read is polled again: doubling with each failure up to a day, and never sooner than its server asks
 * for. It is never given up.
 */
export function retryAfterSeconds(
  { id, bounds }: Bounded,
  failures: number,
  wish: ServersWish,
  { firstMs, lastMs }: Backoff,
): number {
  const first = Math.max(bounds.floorSeconds, Math.min(firstMs / 1_000, bounds.ceilingSeconds));
  const doubled = first * 2 ** Math.min(failures - 1, 30);
  return Math.max(Math.min(doubled * spread(id), lastMs / 1_000), wish.retryAfterSeconds ?? 0);
}

export interface Backoff {
  readonly firstMs: number;
  readonly lastMs: number;
}

/** Between 0.95 and 1.05, of each feed its own: feeds that were added together do not come due together for ever. */
function spread(id: string): number {
  return 0.95 + createHash('sha256').update(id).digest()[0]! / 2_550;
}
