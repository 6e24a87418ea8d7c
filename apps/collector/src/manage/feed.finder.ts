import { Problem } from '@naba/problem-details';
import { limits } from '../collector.config';
import type { PoliteFetcher } from '../fetch/polite.fetcher';
import type { DocumentReader } from '../read/document.reader';

/** Finds the feeds of a page. */
export class FeedFinder {
  constructor(
    private readonly fetcher: PoliteFetcher,
    private readonly reader: DocumentReader,
  ) {}

  /**
   * Addresses of feeds that a page names; its own where it is one.
   *
   * @throws Problem where the page cannot be fetched, or names none
   */
  async find(url: string): Promise<string[]> {
    const outcome = await this.fetcher.fetch(url, { maxBytes: limits.pageBytes, signal: AbortSignal.timeout(60_000) });
    if (outcome.kind !== 'fetched') throw invalid(`cannot be read: ${'detail' in outcome ? outcome.detail : 'no page came'}`);
    const found = await this.reader.read({ kind: 'page', bytes: outcome.bytes, url: outcome.url, headers: outcome.headers });
    if (found.kind === 'unreadable') throw invalid(found.reason);
    if (found.urls.length > 0) return [...found.urls];
    throw invalid('names no feed; add the address of the feed itself, or of a sitemap with kind `sitemap`, at /v1/feeds');
  }
}

function invalid(detail: string): Problem {
  return new Problem('FEED_INVALID', `/url ${detail}`, { errors: [{ pointer: '/url', detail }] });
}
