import { maxUrls, readSitemap } from './read-sitemap';
import type { SitemapDocument } from './read-sitemap';
import type { Sitemap, SitemapUrl } from './sitemap';
import { SitemapUnreadable } from './sitemap';

export interface WalkOptions {
  /** Fetches a sitemap; undefined where that fails, which the caller tells of. */
  readonly open: (url: string) => Promise<Uint8Array | undefined>;
  /** Reads one, in another thread for example; rejects as `readSitemap` does, which is the default. */
  readonly read?: (document: SitemapDocument) => Promise<Sitemap>;
  /** Told of a sitemap that cannot be read, or that the limits leave out. */
  readonly onSkipped?: (url: string, reason: string) => void;
  /** Sitemaps of an index that were not modified since are not opened. ISO 8601. */
  readonly modifiedSince?: string;
  /** Other hosts whose pages may be named. */
  readonly hosts?: readonly string[];
  readonly limits?: Partial<WalkLimits>;
}

export interface WalkLimits {
  /** Indexes within indexes. */
  readonly maxDepth: number;
  readonly maxSitemaps: number;
  readonly maxUrls: number;
  /** Of all sitemaps together, as they come. */
  readonly maxBytes: number;
}

const defaultLimits: WalkLimits = { maxDepth: 3, maxSitemaps: 200, maxUrls: 10 * maxUrls, maxBytes: 200 * 1024 * 1024 };

/** The pages of a sitemap and of all sitemaps below it, each sitemap opened once and in the order of its index. */
export async function* walkSitemaps(url: string, options: WalkOptions): AsyncGenerator<SitemapUrl> {
  const { open, read = readSitemap, onSkipped, modifiedSince, hosts } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const waiting = [{ url, depth: 0 }];
  const seen = new Set([url]);
  let opened = 0;
  let bytesRead = 0;
  let given = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (opened >= limits.maxSitemaps || bytesRead >= limits.maxBytes || given >= limits.maxUrls) {
      onSkipped?.(next.url, 'the limits of one walk are reached');
      continue;
    }
    const bytes = await open(next.url);
    opened += 1;
    if (bytes === undefined) continue;
    bytesRead += bytes.length;
    try {
      const { urls, sitemaps, isCut } = await read({
        bytes,
        url: next.url,
        hosts: [new URL(url).hostname, ...(hosts ?? [])],
      });
      if (isCut) onSkipped?.(next.url, 'its end is missing; what came before it is taken');
      for (const each of urls.slice(0, limits.maxUrls - given)) {
        given += 1;
        yield each;
      }
      for (const child of sitemaps) {
        if (seen.has(child.url)) continue;
        seen.add(child.url);
        if (
          modifiedSince !== undefined &&
          child.modifiedAt !== undefined &&
          child.modifiedAt < modifiedSince.slice(0, child.modifiedAt.length)
        )
          continue;
        if (next.depth >= limits.maxDepth) onSkipped?.(child.url, `it is more than ${limits.maxDepth} indexes deep`);
        else waiting.push({ url: child.url, depth: next.depth + 1 });
      }
    } catch (error) {
      if (!(error instanceof SitemapUnreadable)) throw error;
      onSkipped?.(next.url, error.message);
    }
  }
}
