import type { FeedStateV1, FeedTrouble, FeedV1, TroubleKind } from '@naba/contracts';
import { z } from 'zod';
import { instant } from '@naba/contracts';
import { expectedByMs } from './rhythm';

export const standings = ['new', 'fine', 'paused', 'late', 'empty', 'moved', 'broken'] as const;

/** How a feed fares. */
export const standing = z.object({
  standing: z
    .enum(standings)
    .describe(
      '`new`: not polled yet. `late`: silent for longer than is usual for it. `empty`: it can be read and holds nothing. `moved`: it is polled at another address, for good. `broken`: it cannot be read.',
    ),
  since: instant.optional().describe('Since when, where something is the matter.'),
  reason: z.string().optional().describe('Why, and what to do about it.'),
});

export type Standing = z.infer<typeof standing>;

/** What is not over by itself at the next poll. */
const lasting: ReadonlySet<TroubleKind> = new Set(['gone', 'forbidden', 'too-large']);

/** How a feed fares: what an operator should look at first is told first. */
export function judgeFeed(feed: FeedV1, state: FeedStateV1 | undefined, now: Date): Standing {
  if (feed.paused) return { standing: 'paused' };
  if (!state?.polledAt) return { standing: 'new' };
  const { trouble, emptySince, movedTo, movedAt } = state;
  if (trouble && !isPassing(state, trouble))
    return { standing: 'broken', since: trouble.since, reason: `${trouble.kind}: ${trouble.reason}` };
  if (emptySince !== undefined) return { standing: 'empty', since: emptySince, reason: 'it can be read and holds no item' };
  const expectedMs = expectedByMs(state);
  if (expectedMs !== undefined && expectedMs < now.getTime()) return { standing: 'late', ...lateness(state, expectedMs) };
  if (movedTo !== undefined)
    return { standing: 'moved', since: movedAt, reason: `it is now at ${movedTo}; add that address and remove this one` };
  return { standing: 'fine' };
}

/** One failure alone of what could be read before is most often over at the next poll. */
function isPassing({ seen }: FeedStateV1, { failures, kind }: FeedTrouble): boolean {
  return failures === 1 && seen.length > 0 && !lasting.has(kind);
}

function lateness({ arrivals, longestGapSeconds = 0 }: FeedStateV1, expectedMs: number): Omit<Standing, 'standing'> {
  const last = new Date(1_000 * arrivals.at(-1)!).toISOString();
  return {
    since: new Date(expectedMs).toISOString(),
    reason: `its last item is of ${last}; the longest silence that is usual for it is ${describeSeconds(longestGapSeconds)}`,
  };
}

function describeSeconds(seconds: number): string {
  if (seconds < 5_400) return `${Math.round(seconds / 60)} minutes`;
  return seconds < 129_600 ? `${Math.round(seconds / 3_600)} hours` : `${Math.round(seconds / 86_400)} days`;
}
