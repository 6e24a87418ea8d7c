import type { FeedV1 } from '@naba/contracts';
import type { FeedItem } from '@naba/feeds';
import { FeedUnreadable, itemIdentity, readFeed } from '@naba/feeds';
import type { Fetched } from '@naba/fetching';
import { limits } from '../collector.config';
import type { FoundItems, ReadMore } from './found-items';
import type { Item } from './item';
import { readSitemapItems } from './read-sitemap-items';
import { shortHash } from './short-hash';
import { toAddress } from './to-address';

export type ReadItems = (feed: FeedV1, fetched: Fetched, more: ReadMore) => Promise<FoundItems>;

/** Reads the items of a feed, a sitemap or a list, in its order, which is most often the newest first. Rejects where reading it is a fault of ours. */
export const readItems: ReadItems = (feed, fetched, more) => {
  switch (feed.kind) {
    case 'list':
      return Promise.resolve(readList(fetched));
    case 'feed':
      return Promise.resolve(readFeedItems(feed, fetched));
    case 'sitemap':
      return readSitemapItems(fetched, more);
  }
};

function readFeedItems(feed: FeedV1, { bytes, url, headers }: Fetched): FoundItems {
  try {
    const { items, title } = readFeed({ bytes, url, headers });
    return { kind: 'items', title, items: items.flatMap((item) => toItem(feed, item)) };
  } catch (error) {
    if (error instanceof FeedUnreadable) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}

/** None of an item that says nothing. */
function toItem({ submit }: FeedV1, item: FeedItem): Item[] {
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
function readList({ bytes }: Fetched): FoundItems {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const urls = told.flatMap((line) => toAddress(line) ?? []);
  if (urls.length < told.length / 2)
    return { kind: 'unreadable', reason: `it is no list of addresses: ${urls.length} of its ${told.length} lines are one` };
  return { kind: 'items', items: [...new Set(urls)].map((url) => ({ names: [shortHash(url)], hash: '', url, authors: [] })) };
}
