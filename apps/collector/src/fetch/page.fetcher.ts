import { collectWarnings, extraction, instant, tellWarnings } from '@naba/contracts';
import { Problem } from '@naba/problem-details';
import { pageToSubmission } from '@naba/submission';
import { z } from 'zod';
import { limits } from '../collector.config';
import { leadsHome } from '../submit/leads-home';
import type { PoliteFetcher } from './polite.fetcher';

export const acceptPages = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1';

/** A page that was fetched, in text. */
export const fetchedPage = z
  .object({
    url: z.string().describe('Where it came from, after redirects.'),
    html: z.string().describe('The page, decoded.'),
    fetchedAt: instant,
    extraction,
  })
  .meta({ title: 'A page that was fetched' });

export type FetchedPage = z.infer<typeof fetchedPage>;

/** Fetches single pages for others, in the same queues and by the same rules as those of feeds. */
export class PageFetcher {
  private underWay = 0;

  constructor(private readonly fetcher: Pick<PoliteFetcher, 'fetch'>) {}

  /** @throws Problem `PAGE_REFUSED` where asking again will not help, `PAGE_UNAVAILABLE` where it may, `OVERLOADED` */
  async fetch(address: string): Promise<FetchedPage> {
    if (this.underWay >= limits.pagesAtOnce)
      throw new Problem('OVERLOADED', `${this.underWay} pages are being fetched already.`, { retryAfterSeconds: 5 });
    this.underWay++;
    try {
      return await this.ask(address);
    } finally {
      this.underWay--;
    }
  }

  private async ask(address: string): Promise<FetchedPage> {
    const signal = AbortSignal.timeout(limits.pageDeadlineMs);
    const request = { accept: acceptPages, maxBytes: limits.pageBytes, signal, isUrgent: true };
    // What waits too long for its turn at the host is left by the queue, which rejects.
    const page = await this.fetcher.fetch(address, request).catch((cause: unknown) => {
      if (!signal.aborted) throw cause;
      throw unavailable('its turn at the host did not come in time', limits.pageDeadlineMs / 1_000);
    });
    switch (page.kind) {
      case 'fetched': {
        if (leadsHome(address, page.url)) throw refused(`it leads to ${page.url}`);
        const { warnings, warn } = collectWarnings();
        const { html = '' } = pageToSubmission(page.bytes, { url: page.url }, warn);
        return { url: page.url, html, fetchedAt: page.fetchedAt, ...tellWarnings(warnings) };
      }
      case 'kept-out':
        throw refused(page.detail);
      case 'unchanged':
        throw unavailable('an answer without a page', 1);
      case 'failed':
        throw page.isLasting ? refused(page.detail) : unavailable(page.detail, page.retryAfterSeconds ?? 60);
    }
  }
}

function refused(detail: string): Problem {
  return new Problem('PAGE_REFUSED', `/url cannot be fetched: ${detail}`, { errors: [{ pointer: '/url', detail }] });
}

function unavailable(detail: string, retryAfterSeconds: number): Problem {
  return new Problem('PAGE_UNAVAILABLE', `/url cannot be fetched now: ${detail}`, { retryAfterSeconds });
}
