import type { FeedStateV1, FeedV1 } from '@naba/contracts';
import type { Fetched } from '@naba/fetching';
import { limits, pace } from '../collector.config';
import type { CollectorEvents } from '../collector.events';
import type { PoliteFetcher } from '../fetch/polite.fetcher';
import { moreTrouble, troubleKindOf } from '../fetch/to-trouble';
import { judgeFeed } from '../judge/standing';
import type { ReadMore } from '../read/found-items';
import type { DocumentReader } from '../read/document.reader';
import { readItems } from '../read/read-items';
import type { PushedDocuments } from '../push/pushed.documents';
import type { Subscriptions, ToldHub } from '../push/subscriptions';
import type { IngestClient } from '../submit/ingest.client';
import type { ItemSubmitter } from '../submit/item.submitter';
import { addressOf, afterFailure, afterItem, afterReading, afterUnchanged, firstState, validatorsOf } from './feed-state';
import type { StateWriter } from './state.writer';

export interface FeedTools {
  readonly fetcher: PoliteFetcher;
  readonly reader: DocumentReader;
  readonly submitter: ItemSubmitter;
  readonly ingest: IngestClient;
  readonly states: StateWriter;
  readonly events: CollectorEvents;
  readonly subscriptions: Subscriptions;
  readonly pushed: PushedDocuments;
}

const acceptFeeds =
  'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.1';

interface Polled {
  readonly state: FeedStateV1;
  /** What the feed says of its hub, where it came whole. */
  readonly told?: ToldHub;
}

/** Told each state as soon as it holds, written or not: what is known stays known while the log is away. */
export type NoteState = (state: FeedStateV1, isWritten: boolean) => void;

/** Works on one feed at a time: polls it when it is due and submits what waits, keeping its state on the log. */
export class FeedWork {
  constructor(private readonly tools: FeedTools) {}

  /**
   * Polls a feed, and has what became of it on the log.
   *
   * @param known the newest state of the feed; undefined where it was never polled
   * @param signal aborted: ends as soon as what was begun is over
   */
  async poll(feed: FeedV1, known: FeedStateV1 | undefined, note: NoteState, signal: AbortSignal): Promise<void> {
    const { checkAskedAt: checkAnswered } = feed;
    const { subscriptions } = this.tools;
    const before = known ?? firstState(feed, new Date());
    const { state, told } = (await this.readPushed(feed, before, signal)) ?? (await this.ask(feed, before, signal));
    const dueAt = state.trouble ? state.dueAt : subscriptions.slowed(feed, state.dueAt, new Date());
    await this.write({ ...state, dueAt, ...(checkAnswered !== undefined && { checkAnswered }) }, note);
    // A hub that is slow holds up neither items nor polls.
    if (!signal.aborted) void subscriptions.follow(feed, told);
  }

  /** How long to leave a feed alone although items wait: while ingest is away. */
  waitMs(state: FeedStateV1 | undefined): number {
    return (state?.waiting.length ?? 0) > 0 ? this.tools.ingest.waitMs : 0;
  }

  /** What the feed's hub has sent, in place of a poll; undefined where that is nothing that can be read. The validators are the publisher's still. */
  private async readPushed(feed: FeedV1, state: FeedStateV1, signal: AbortSignal): Promise<Polled | undefined> {
    const document = this.tools.pushed.take(feed.id);
    if (!document || feed.kind !== 'feed') return undefined;
    const { etag, lastModified, wholeAt } = state;
    const now = new Date();
    const answer: Fetched = {
      kind: 'fetched',
      ...document,
      bytes: Buffer.from(document.bytes),
      url: addressOf(feed, state),
      redirects: [],
      status: 200,
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
      fetchedAt: now.toISOString(),
    };
    const found = await readItems(this.tools.reader, feed, answer, this.readingMore(state, signal));
    if (found.kind !== 'items' || found.items.length === 0) return undefined;
    return { state: { ...afterReading(feed, state, answer, {}, found.items, now), wholeAt } };
  }

  private async ask(feed: FeedV1, state: FeedStateV1, signal: AbortSignal): Promise<Polled> {
    const { fetcher, events } = this.tools;
    const startedAt = performance.now();
    const isLate = judgeFeed(feed, state, new Date()).standing === 'late';
    const validators = validatorsOf(state, isLate, new Date());
    const maxBytes = feed.kind === 'sitemap' ? limits.sitemapBytes : limits.feedBytes;
    const outcome = await fetcher.fetch(addressOf(feed, state), {
      ...validators,
      accept: acceptFeeds,
      maxBytes,
      signal,
      isUrgent: true,
    });
    const now = new Date();
    const tell = (what: Parameters<CollectorEvents['polled']>[0]): void => {
      events.polled(what, performance.now() - startedAt);
    };
    switch (outcome.kind) {
      case 'kept-out':
        tell('robots');
        return { state: afterFailure(feed, state, moreTrouble(state.trouble, 'robots', outcome.detail, now), {}, now) };
      case 'failed': {
        if (outcome.code === 'ABORTED') {
          signal.throwIfAborted();
          throw new Error(outcome.detail);
        }
        const kind = troubleKindOf(outcome.code);
        tell(kind);
        return { state: afterFailure(feed, state, moreTrouble(state.trouble, kind, outcome.detail, now), outcome, now) };
      }
      case 'unchanged':
        tell('unchanged');
        return { state: afterUnchanged(feed, state, outcome, now) };
      case 'fetched': {
        const found = await readItems(this.tools.reader, feed, outcome, this.readingMore(state, signal));
        tell(found.kind === 'items' ? 'read' : 'unreadable');
        if (found.kind === 'unreadable')
          return { state: afterFailure(feed, state, moreTrouble(state.trouble, 'unreadable', found.reason, now), {}, now) };
        return {
          state: afterReading(feed, state, outcome, found, found.items, now),
          told: { hub: found.hub, topic: found.self ?? outcome.url },
        };
      }
    }
  }

  /** How the documents that a sitemap names are fetched: each in its turn at the host. */
  private readingMore({ wholeAt }: FeedStateV1, signal: AbortSignal): ReadMore {
    return {
      since: wholeAt,
      open: async (url) => {
        const outcome = await this.tools.fetcher.fetch(url, { maxBytes: limits.sitemapBytes, signal });
        return outcome.kind === 'fetched' ? outcome.bytes : undefined;
      },
    };
  }

  private async write(next: FeedStateV1, note: NoteState): Promise<FeedStateV1> {
    note(next, false);
    const written = (await this.tools.states.write(next)) ?? next;
    note(written, true);
    return written;
  }

  /** Submits what waits, until the feed is due to be polled again. */
  async submitWaiting(feed: FeedV1, from: FeedStateV1, note: NoteState, signal: AbortSignal): Promise<void> {
    const { submitter, ingest, events, states } = this.tools;
    let state = from;
    let unwritten = false;
    let writtenAt = performance.now();
    let settled = 0;
    try {
      for (const item of from.waiting) {
        if (signal.aborted || ingest.waitMs > 0 || !states.owns(feed.id)) return;
        // What waits must not hold up the next poll for long, nor the polls of a busy feed what waits.
        if (settled >= pace.itemsBetweenPolls && isPollDue(feed, state, Date.now())) return;
        if (Date.parse(item.dueAt) > Date.now()) continue;
        const outcome = await submitter.submit(feed, item, signal);
        events.itemSettled(outcome.kind);
        if (outcome.kind === 'away') return;
        state = afterItem(state, item, outcome, new Date());
        settled++;
        unwritten = true;
        note(state, false);
        if (performance.now() - writtenAt < pace.writeEveryMs) continue;
        state = await this.write(state, note);
        unwritten = false;
        writtenAt = performance.now();
      }
    } finally {
      if (unwritten) await this.write(state, note);
    }
  }
}

/** Whether a feed is to be polled now, by its state or because somebody asked for it. */
export function isPollDue({ checkAskedAt }: FeedV1, { dueAt, checkAnswered }: FeedStateV1, nowMs: number): boolean {
  return Date.parse(dueAt) <= nowMs || (checkAskedAt !== undefined && checkAskedAt !== checkAnswered);
}

/** When there is something to do for a feed, in milliseconds since the Unix epoch. */
export function nextWorkMs(feed: FeedV1, state: FeedStateV1 | undefined): number {
  if (!state || isPollDue(feed, state, 0)) return 0;
  return Math.min(Date.parse(state.dueAt), ...state.waiting.map(({ dueAt }) => Date.parse(dueAt)));
}
