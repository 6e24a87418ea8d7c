import type { Fetched } from '@naba/fetching';
import type { Sitemap, SitemapDocument, SitemapUrl } from '@naba/sitemaps';
import { SitemapUnreadable, walkSitemaps } from '@naba/sitemaps';
import { limits } from '../collector.config';
import type { DocumentReader } from './document.reader';
import type { FoundItems, ReadMore } from './found-items';
import type { Item } from './item';
import { shortHash } from './short-hash';
import { toAddress } from './to-address';

/** The pages of a sitemap and of those that it names, the newest first, as many as are looked at. */
export async function readSitemapItems(
  reader: Pick<DocumentReader, 'read'>,
  { bytes, url }: Pick<Fetched, 'bytes' | 'url'>,
  more: ReadMore,
): Promise<FoundItems> {
  const skipped: string[] = [];
  const urls: SitemapUrl[] = [];
  let hasParts = false;
  const open = (address: string): Promise<Uint8Array | undefined> => {
    if (address === url) return Promise.resolve(bytes);
    hasParts = true;
    return more.open(address);
  };
  const read = async (document: SitemapDocument): Promise<Sitemap> => {
    const result = await reader.read({ kind: 'sitemap', ...document });
    if (result.kind === 'unreadable') throw new SitemapUnreadable('SITEMAP_UNKNOWN', result.reason);
    return result.sitemap;
  };
  const walk = walkSitemaps(url, {
    open,
    read,
    onSkipped: (address, reason) => skipped.push(`${address}: ${reason}`),
    ...(more.since !== undefined && { modifiedSince: more.since }),
    limits: { maxSitemaps: limits.sitemaps, maxUrls: limits.sitemapUrls },
  });
  for await (const each of walk) urls.push(each);
  if (urls.length === 0 && skipped.length > 0) return { kind: 'unreadable', reason: skipped[0]! };
  const believes = hasDatesOfPages(urls);
  const newest = urls.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1)).slice(0, limits.items);
  return { kind: 'items', hasParts, items: newest.flatMap((each) => toItem(each, believes)) };
}

const dateOf = ({ publishedAt, modifiedAt }: SitemapUrl): string => publishedAt ?? modifiedAt ?? '';

/** A date that most pages share is that of the sitemap itself, made anew each time: it says nothing of a page. */
function hasDatesOfPages(urls: readonly SitemapUrl[]): boolean {
  return new Set(urls.map(({ modifiedAt }) => modifiedAt)).size > urls.length / 2;
}

function toItem({ url, title, publishedAt, modifiedAt }: SitemapUrl, believes: boolean): Item[] {
  const address = toAddress(url);
  if (address === undefined) return [];
  return [
    {
      names: [shortHash(address)],
      hash: shortHash(JSON.stringify([title, publishedAt, believes && modifiedAt])).slice(0, 6),
      url: address,
      ...(title !== undefined && { title: title.slice(0, 1_000) }),
      ...(publishedAt !== undefined && { publishedAt }),
      authors: [],
    },
  ];
}
