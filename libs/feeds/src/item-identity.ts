import { createHash } from 'node:crypto';
import { withoutTracking } from '@naba/article-identity';
import type { FeedItem } from './feed';

/**
 * What an item is known by: its guid, its link, and its title with its day. An item is one that was seen where any of them is the
 * same as then, so that a feed may change its guids, its host or its titles, one at a time. Never the author: names come and go.
 * Empty for an item that has nothing to be known by.
 */
export function itemIdentity({ guid, url, title, publishedAt }: FeedItem): readonly string[] {
  const keys = [
    guid === undefined ? undefined : `guid:${withoutHost(guid)}`,
    url === undefined ? undefined : `link:${withoutHost(url)}`,
    title === undefined || publishedAt === undefined ? undefined : `text:${title.toLowerCase()} ${publishedAt}`,
  ];
  return keys.filter((key) => key !== undefined).map(toKey);
}

/** Schemes and hosts change when a site moves, tracking with each campaign; a fragment that is part of an application's address stays. */
function withoutHost(address: string): string {
  const told = withoutTracking(address.trim());
  const path = /^https?:\/\/[^/?#]*(.*)$/is.exec(told)?.[1] ?? '';
  return path === '' || path === '/' ? told.toLowerCase() : path;
}

function toKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
