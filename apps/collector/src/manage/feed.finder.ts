import { decodeHtml } from '@naba/extraction';
import { discoverFeeds, FeedUnreadable, readFeed } from '@naba/feeds';
import type { Fetched } from '@naba/fetching';
import { Problem } from '@naba/problem-details';
import { limits } from '../collector.config';
import type { PoliteFetcher } from '../fetch/polite.fetcher';

/** Finds the feeds of a page. */
export class FeedFinder {
  constructor(private readonly fetcher: PoliteFetcher) {}

  /**
   * Addresses of feeds that a page names; its own where it is one.
   *
   * @throws Problem where the page cannot be fetched, or names none
   */
  async find(url: string): Promise<string[]> {
    const outcome = await this.fetcher.fetch(url, { maxBytes: limits.pageBytes, signal: AbortSignal.timeout(60_000) });
    if (outcome.kind !== 'fetched') throw invalid(`cannot be read: ${'detail' in outcome ? outcome.detail : 'no page came'}`);
    if (isFeed(outcome)) return [outcome.url];
    const found = discoverFeeds(decodeHtml(outcome.bytes), outcome.url);
    if (found.length > 0) return found.slice(0, limits.feedsOfPage).map((feed) => feed.url);
    throw invalid('names no feed; add the address of the feed itself, or of a sitemap with kind `sitemap`, at /v1/feeds');
  }
}

function isFeed({ bytes, url, headers }: Fetched): boolean {
  try {
    readFeed({ bytes, url, headers });
    return true;
  } catch (error) {
    if (error instanceof FeedUnreadable) return false;
    throw error;
  }
}

function invalid(detail: string): Problem {
  return new Problem('FEED_INVALID', `/url ${detail}`, { errors: [{ pointer: '/url', detail }] });
}
