import type { FeedV1 } from '@naba/contracts';
import { decodeHtml } from '@naba/extraction';
import type { FeedItem } from '@naba/feeds';
import { discoverFeeds, FeedUnreadable, itemIdentity, readFeed } from '@naba/feeds';
import type { Sitemap, SitemapDocument } from '@naba/sitemaps';
import { readSitemap, SitemapUnreadable } from '@naba/sitemaps';
import { limits } from '../collector.config';
import type { FoundItems, Unreadable } from './found-items';
import type { Item } from './item';
import { shortHash } from './short-hash';
import { toAddress } from './to-address';

/** What came from where. */
interface Came {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A document of strangers, and as what it is read. */
export type ReadTask =
  | (Came & { readonly kind: 'feed'; readonly submit: FeedV1['submit'] })
  | { readonly kind: 'list'; readonly bytes: Uint8Array }
  | (SitemapDocument & { readonly kind: 'sitemap' })
  | (Came & { readonly kind: 'page' });

interface ReadResults {
  readonly feed: FoundItems;
  readonly list: FoundItems;
  readonly sitemap: { readonly kind: 'sitemap'; readonly sitemap: Sitemap } | Unreadable;
  /** Addresses of the feeds that a page names; its own where it is one. */
  readonly page: { readonly kind: 'feeds'; readonly urls: readonly string[] } | Unreadable;
}

export type ReadResult<T extends ReadTask> = ReadResults[T['kind']];

/** Reads a document. What can be sent between threads goes in and comes out. Rejects where reading it is a fault of ours. */
export async function readDocument(task: ReadTask): Promise<ReadResults[ReadTask['kind']]> {
  try {
    switch (task.kind) {
      case 'feed':
        return readFeedItems(task);
      case 'list':
        return readList(task.bytes);
      case 'sitemap':
        return { kind: 'sitemap', sitemap: await readSitemap(task) };
      case 'page':
        return { kind: 'feeds', urls: findFeeds(task) };
    }
  } catch (error) {
    if (error instanceof FeedUnreadable || error instanceof SitemapUnreadable)
      return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}

function readFeedItems({ submit, ...document }: Came & Pick<FeedV1, 'submit'>): FoundItems {
  const { items, title, hubs, self } = readFeed(document);
  return { kind: 'items', title, hub: hubs[0], self, items: items.flatMap((item) => toItem(submit, item)) };
}
/** None of an item that says nothing. */
function toItem(submit: FeedV1['submit'], item: FeedItem): Item[] {
  const { guid, url, title, publishedAt, publishedLocalDate, updatedAt, authors } = item;
  const html = item.contentHtml ?? item.summaryHtml;
  const names = namesOf(item, html);
  if (names.length === 0) return [];
  const hash = shortHash(JSON.stringify([title, html, updatedAt])).slice(0, 6);
  const isKept = html !== undefined && (submit === 'item' || html.length <= limits.spareLength);
  const address = toAddress(url);
  return [
    {
      names,
      hash,
      ...(address !== undefined && { url: address }),
      ...(guid !== undefined && { guid: guid.slice(0, 500) }),
      ...(title !== undefined && { title: title.slice(0, 1_000) }),
      ...(isKept && { html }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(publishedLocalDate !== undefined && { publishedLocalDate }),
      authors: authors.slice(0, 50).map((name) => name.slice(0, 200)),
    },
  ];
}

/** What has nothing else to be known by is known by what it says: said in other words it is another item, which is better than none. */
function namesOf(item: FeedItem, html: string | undefined): string[] {
  const names = itemIdentity(item).map((name) => name.slice(0, 11));
  const said = `${item.title ?? ''}${html ?? ''}`;
  return names.length > 0 || said === '' ? names : [shortHash(said)];
}

/** A text with an address on each line; lines that begin with `#` are passed over. */
function readList(bytes: Uint8Array): FoundItems {
  const text = new TextDecoder().decode(bytes);
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const urls = told.flatMap((line) => toAddress(line) ?? []);
  if (urls.length < told.length / 2)
    return { kind: 'unreadable', reason: `it is no list of addresses: ${urls.length} of its ${told.length} lines are one` };
  return { kind: 'items', items: [...new Set(urls)].map((url) => ({ names: [shortHash(url)], hash: '', url, authors: [] })) };
}

function findFeeds(page: Came): string[] {
  try {
    readFeed(page);
    return [page.url];
  } catch (error) {
    if (!(error instanceof FeedUnreadable)) throw error;
    return discoverFeeds(decodeHtml(page.bytes), page.url)
      .slice(0, limits.feedsOfPage)
      .map(({ url }) => url);
  }
}
