import type { FeedV1, WaitingItem } from '@naba/contracts';
import type { Submission } from '@naba/submission';
import { limits } from '../collector.config';
import type { PoliteFetcher } from '../fetch/polite.fetcher';
import type { IngestClient, Submitted } from './ingest.client';
import { toItemSubmission, toPageSubmission, withoutHints } from './to-submission';

/** What became of an item. */
export type ItemOutcome =
  | { readonly kind: 'accepted' | 'unchanged' }
  /** Given up: ingest will never take it. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  /** Its page could not be fetched now. */
  | { readonly kind: 'later'; readonly code: string; readonly detail: string; readonly retryAfterSeconds?: number | undefined }
  /** Ingest cannot take anything now. */
  | { readonly kind: 'away'; readonly detail: string };

const acceptPages = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1';

/** Fetches the page of an item and sends it to ingest. */
export class ItemSubmitter {
  constructor(
    private readonly fetcher: PoliteFetcher,
    private readonly ingest: IngestClient,
  ) {}

  /** Rejects only where the signal is aborted before anything was sent to ingest. */
  async submit(feed: FeedV1, item: WaitingItem, signal: AbortSignal): Promise<ItemOutcome> {
    const own = feed.submit === 'item' ? toItemSubmission(feed, item) : undefined;
    if (own) return this.send(own);
    if (item.url === undefined)
      return this.withoutPage(feed, item, 'ITEM_WITHOUT_ADDRESS', 'it has no address, and no title or no text');
    const page = await this.fetcher.fetch(item.url, { accept: acceptPages, maxBytes: limits.pageBytes, signal });
    switch (page.kind) {
      case 'fetched':
        if (leadsHome(item.url, page.url)) return this.withoutPage(feed, item, 'PAGE_GONE', `its address leads to ${page.url}`);
        return this.send(toPageSubmission(feed, item, page.bytes, page.url));
      case 'kept-out':
        return this.withoutPage(feed, item, 'PAGE_KEPT_OUT', page.detail);
      case 'unchanged':
        return { kind: 'later', code: 'ANSWER_BROKEN', detail: 'an answer without a page' };
      case 'failed':
        if (page.code === 'ABORTED') signal.throwIfAborted();
        if (page.isLasting) return this.withoutPage(feed, item, `PAGE_${page.code}`, page.detail);
        return { kind: 'later', code: page.code, detail: page.detail, retryAfterSeconds: page.retryAfterSeconds };
    }
  }

  /** Where the page cannot be had, what the feed holds of it is better than nothing. */
  private async withoutPage(feed: FeedV1, item: WaitingItem, code: string, detail: string): Promise<ItemOutcome> {
    const own = toItemSubmission(feed, item);
    return own ? this.send(own) : { kind: 'refused', code, detail };
  }

  /** A hint at fault, such as a date that is still to come, must not cost the article. */
  private async send(submission: Submission): Promise<Submitted> {
    const first = await this.ingest.send(submission);
    if (first.kind !== 'refused') return first;
    const rest = withoutHints(submission, first.fields);
    return rest ? this.ingest.send(rest) : first;
  }
}

/** A page that is no more often leads to the front page instead of saying so. */
function leadsHome(asked: string, came: string): boolean {
  const isHome = (url: string): boolean => /^\/(?:index\.\w+)?$/.test(new URL(url).pathname) && new URL(url).search === '';
  return !isHome(asked) && isHome(came);
}
