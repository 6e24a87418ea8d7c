import type { FeedV1, WaitingItem } from '@naba/contracts';
import type { Submission } from '@naba/submission';
import { canonicalUrl } from '@naba/article-identity';
import { LRUCache } from 'lru-cache';
import { limits } from '../collector.config';
import type { PoliteFetcher } from '../fetch/polite.fetcher';
import { acceptPages } from '../fetch/page.fetcher';
import type { IngestClient, Submitted } from './ingest.client';
import { leadsHome } from './leads-home';
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

/** Fetches the page of an item and sends it to ingest. */
export class ItemSubmitter {
  /** Pages that were submitted lately, by their canonical addresses: an article that is in several feeds is fetched once. */
  private readonly submitted = new LRUCache<string, true>({ max: limits.submittedPages, ttl: limits.submittedMs });
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(
    private readonly fetcher: Pick<PoliteFetcher, 'fetch'>,
    private readonly ingest: Pick<IngestClient, 'send'>,
  ) {}

  /** Rejects only where the signal is aborted before anything was sent to ingest. */
  async submit(feed: FeedV1, item: WaitingItem, signal: AbortSignal): Promise<ItemOutcome> {
    const own = feed.submit === 'item' ? toItemSubmission(feed, item) : undefined;
    if (own) return this.send(own);
    const { url } = item;
    if (url === undefined)
      return this.withoutPage(feed, item, 'ITEM_WITHOUT_ADDRESS', 'it has no address, and no title or no text');
    const key = keyOf(url);
    for (let other = this.underWay.get(key); other; other = this.underWay.get(key)) await other;
    if (item.isChange !== true && this.submitted.has(key)) return { kind: 'unchanged' };
    const work = this.submitPage(feed, { ...item, url }, signal);
    this.underWay.set(
      key,
      work.catch(() => undefined),
    );
    return work.finally(() => this.underWay.delete(key));
  }

  private async submitPage(feed: FeedV1, item: WaitingItem & { url: string }, signal: AbortSignal): Promise<ItemOutcome> {
    const page = await this.fetcher.fetch(item.url, { accept: acceptPages, maxBytes: limits.pageBytes, signal });
    switch (page.kind) {
      case 'fetched':
        if (leadsHome(item.url, page.url)) return this.withoutPage(feed, item, 'PAGE_GONE', `its address leads to ${page.url}`);
        return this.sendPage(toPageSubmission(feed, item, page.bytes, page.url), [item.url, page.url]);
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

  private async sendPage(submission: Submission, addresses: readonly string[]): Promise<Submitted> {
    const outcome = await this.send(submission);
    if (outcome.kind === 'accepted' || outcome.kind === 'unchanged')
      for (const address of addresses) this.submitted.set(keyOf(address), true);
    return outcome;
  }

  /** A hint at fault, such as a date that is still to come, must not cost the article. */
  private async send(submission: Submission): Promise<Submitted> {
    const first = await this.ingest.send(submission);
    if (first.kind !== 'refused') return first;
    const rest = withoutHints(submission, first.fields);
    return rest ? this.ingest.send(rest) : first;
  }
}

function keyOf(address: string): string {
  return canonicalUrl(address);
}
