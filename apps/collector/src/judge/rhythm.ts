import type { FeedStateV1 } from '@naba/contracts';
import { feedStateLimits } from '@naba/contracts';

/** When the items of a feed came, as far as its state tells. */
export type Arrivals = Pick<FeedStateV1, 'arrivals' | 'longestGapSeconds'>;

/** Share of the longest gap that is left after one more item: what was long once is forgotten after some dozens. */
const remembered = 0.99;
/** Fewer items than these have no rhythm. */
const leastArrivals = 5;

/**
 * The rhythm of a feed after items came.
 *
 * @param at when each of them came, in milliseconds since the Unix epoch: its date where it has one, else when it was found
 */
export function learnArrivals({ arrivals, longestGapSeconds = 0 }: Arrivals, at: readonly number[]): Arrivals {
  const times = at.map((ms) => Math.max(1, Math.floor(ms / 1_000))).sort((a, b) => a - b);
  let longest = longestGapSeconds;
  let last = arrivals.at(-1);
  const later: number[] = [];
  for (const time of times) {
    // What is dated back says nothing of how long the feed was silent, and what came together came once.
    if (last !== undefined && time <= last) continue;
    longest = Math.max(longest * remembered, last === undefined ? 0 : time - last);
    last = time;
    later.push(time);
  }
  return { arrivals: [...arrivals, ...later].slice(-feedStateLimits.arrivals), longestGapSeconds: Math.round(longest) };
}

/** Usual time between two items in seconds: the median. Undefined where there are too few. */
export function usualGapSeconds({ arrivals }: Arrivals): number | undefined {
  if (arrivals.length < leastArrivals) return undefined;
  const gaps = arrivals.slice(1).map((time, index) => time - arrivals[index]!);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
}

/** How much longer than ever before a feed may be silent until that is worth a look. */
const patience = 1.5;
/** Silence shorter than this is never late, in seconds. */
const leastSilenceSeconds = 3_600;

/**
 * Until when the next item of a feed is expected, in milliseconds since the Unix epoch: after the longest silence that is usual for it, and
 * some more. Undefined where its rhythm is not known yet.
 */
export function expectedByMs(known: Arrivals): number | undefined {
  const usual = usualGapSeconds(known);
  const last = known.arrivals.at(-1);
  if (usual === undefined || last === undefined) return undefined;
  const silence = Math.max(leastSilenceSeconds, patience * (known.longestGapSeconds ?? 0), 4 * usual);
  return 1_000 * (last + silence);
}
