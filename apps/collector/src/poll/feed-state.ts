import type { FeedStateV1, FeedTrouble, FeedV1, WaitingItem } from '@naba/contracts';
import { feedStateLimits } from '@naba/contracts';
import type { Fetched, Unchanged } from '@naba/fetching';
import { backoff, limits } from '../collector.config';
import { pollAfterSeconds, retryAfterSeconds } from '../judge/due';
import type { ServersWish } from '../judge/due';
import { learnArrivals } from '../judge/rhythm';
import type { FoundItems } from '../read/found-items';
import type { Item } from '../read/item';
import { SeenItems } from '../read/seen-items';
import type { ItemOutcome } from '../submit/item.submitter';

/** The state of a feed that was never polled. */
export function firstState({ id }: FeedV1, now: Date): FeedStateV1 {
  const counts = { accepted: 0, unchanged: 0, refused: 0 };
  return { id, revision: 1, dueAt: now.toISOString(), arrivals: [], counts, refused: [], waiting: [], seen: '' };
}

/** Where a feed is polled. */
export function addressOf(feed: FeedV1, { movedTo }: FeedStateV1): string {
  return movedTo ?? feed.url;
}

/** Validators of the last answer; none from time to time, as there are servers that say for ever that nothing changed. */
export function validatorsOf(state: FeedStateV1, isLate: boolean, now: Date): Pick<FeedStateV1, 'etag' | 'lastModified'> {
  const { etag, lastModified, wholeAt } = state;
  if (isLate || wholeAt === undefined || now.getTime() - Date.parse(wholeAt) > limits.unchangedMs) return {};
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

/** After a poll that failed: why, since when, and when it is tried again. An address to which the feed had moved is not believed any longer. */
export function afterFailure(feed: FeedV1, state: FeedStateV1, trouble: FeedTrouble, wish: ServersWish, now: Date): FeedStateV1 {
  const { movedTo: _to, movedAt: _at, ...rest } = state;
  const kept = trouble.kind === 'gone' || trouble.kind === 'unreadable' ? rest : state;
  const seconds = retryAfterSeconds(feed, trouble.failures, wish, backoff.feed);
  return { ...kept, trouble, polledAt: now.toISOString(), dueAt: later(now, seconds) };
}

/** After the server said that nothing changed. */
export function afterUnchanged(feed: FeedV1, state: FeedStateV1, answer: Unchanged, now: Date): FeedStateV1 {
  const { trouble: _over, ...rest } = state;
  return { ...rest, readAt: now.toISOString(), ...polled(feed, rest, answer, now) };
}

/** What a feed says of itself. */
type FeedFacts = Pick<Extract<FoundItems, { kind: 'items' }>, 'title' | 'hasParts'>;

/**
 * After a feed was read: what is new in it, or says something else than before, waits to be submitted. Where not all of it has room the validators
 * are not kept, so that the rest comes with the next poll.
 *
 * @param items as the feed has them, the newest first
 */
export function afterReading(
  feed: FeedV1,
  state: FeedStateV1,
  answer: Fetched,
  { title, hasParts }: FeedFacts,
  items: readonly Item[],
  now: Date,
): FeedStateV1 {
  const at = now.toISOString();
  const { trouble: _over, emptySince, etag: _etag, lastModified: _modified, ...rest } = state;
  const taken = takeItems(rest, items, now);
  const validators = {
    ...(answer.etag !== undefined && { etag: answer.etag }),
    ...(answer.lastModified !== undefined && { lastModified: answer.lastModified }),
  };
  const next = {
    ...rest,
    ...taken.state,
    ...moved(feed, rest, answer, at),
    ...(taken.isComplete && !hasParts && validators),
    ...(title !== undefined && { title: title.slice(0, 500) }),
    ...(items.length === 0 && { emptySince: emptySince ?? at }),
    readAt: at,
    wholeAt: at,
  };
  return { ...next, ...polled(feed, next, answer, now) };
}

/** After one item was submitted, or could not be. */
export function afterItem(state: FeedStateV1, item: WaitingItem, outcome: ItemOutcome, now: Date): FeedStateV1 {
  const waiting = state.waiting.filter((other) => other.item !== item.item);
  switch (outcome.kind) {
    case 'accepted':
    case 'unchanged':
      return { ...state, waiting, counts: { ...state.counts, [outcome.kind]: state.counts[outcome.kind] + 1 } };
    case 'refused':
      return { ...state, waiting, ...giveUp(state, item, outcome, now) };
    case 'later': {
      const failures = item.failures + 1;
      if (failures >= backoff.item.attempts) return { ...state, waiting, ...giveUp(state, item, outcome, now) };
      const { firstMs, lastMs } = backoff.item;
      const seconds = Math.max(Math.min(firstMs * 2 ** (failures - 1), lastMs) / 1_000, outcome.retryAfterSeconds ?? 0);
      return { ...state, waiting: [...waiting, { ...item, failures, dueAt: later(now, seconds) }] };
    }
    case 'away':
      return state;
  }
}

function takeItems(
  state: Pick<FeedStateV1, 'seen' | 'waiting' | 'arrivals' | 'longestGapSeconds' | 'readAt'>,
  items: readonly Item[],
  now: Date,
): { state: Partial<FeedStateV1>; isComplete: boolean } {
  const seen = new SeenItems(state.seen);
  const waiting = new Map(state.waiting.map((item) => [item.item, item]));
  const arrivals: number[] = [];
  let length = state.waiting.reduce((sum, { html = '' }) => sum + html.length, 0);
  let isComplete = true;
  for (const item of items.slice(0, limits.items).reverse()) {
    const news = seen.judge(item);
    if (news !== 'known') {
      const entry = { ...toWaiting(item, now), ...(news === 'changed' && { isChange: true }) };
      length += entry.html?.length ?? 0;
      if (waiting.size >= feedStateLimits.waiting || (length > limits.waitingLength && waiting.size > 0)) {
        isComplete = false;
        continue;
      }
      waiting.set(entry.item, entry);
      if (news === 'new') arrivals.push(...arrivalOf(item, state.readAt === undefined, now));
    }
    seen.note(item);
  }
  const known = learnArrivals(state, arrivals);
  return { state: { ...known, waiting: [...waiting.values()], seen: seen.toText(feedStateLimits.seen) }, isComplete };
}

/** An item without a date came when it was found, but not when all of a feed is found at once. */
function arrivalOf({ publishedAt }: Item, isFirst: boolean, now: Date): number[] {
  const dated = publishedAt?.includes('T') ? Date.parse(publishedAt) : NaN;
  if (dated <= now.getTime()) return [dated];
  return isFirst ? [] : [now.getTime()];
}

function toWaiting({ names, hash: _hash, authors, ...facts }: Item, now: Date): WaitingItem {
  const at = now.toISOString();
  return { ...facts, item: names[0]!, authors: [...authors], foundAt: at, failures: 0, dueAt: at };
}

function moved(feed: FeedV1, { movedTo, movedAt }: Partial<FeedStateV1>, answer: Fetched, at: string): Partial<FeedStateV1> {
  const to = answer.movedTo;
  if (to === undefined || to === feed.url || to === movedTo) return { movedTo, movedAt };
  return { movedTo: to, movedAt: at };
}

function polled(
  feed: FeedV1,
  state: Pick<FeedStateV1, 'arrivals' | 'longestGapSeconds'>,
  wish: ServersWish,
  now: Date,
): Pick<FeedStateV1, 'polledAt' | 'dueAt'> {
  return { polledAt: now.toISOString(), dueAt: later(now, pollAfterSeconds(feed, state, wish, now.getTime())) };
}

function giveUp(
  { counts, refused }: FeedStateV1,
  { url }: WaitingItem,
  { code, detail }: { readonly code: string; readonly detail: string },
  now: Date,
): Pick<FeedStateV1, 'counts' | 'refused'> {
  const entry = { ...(url !== undefined && { url }), code, detail: detail.slice(0, 500), at: now.toISOString() };
  return { counts: { ...counts, refused: counts.refused + 1 }, refused: [...refused, entry].slice(-feedStateLimits.refused) };
}

function later(now: Date, seconds: number): string {
  return new Date(now.getTime() + 1_000 * seconds).toISOString();
}
