import { Parser } from 'htmlparser2';
import { collapse } from './safe-html';
import { resolveAddress } from './xml-tree';

export interface DiscoveredFeed {
  readonly url: string;
  readonly title?: string;
  readonly type: string;
}

const feedType = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/i;
const feedPath = /(?:^|[/.=])(?:rss2?|atom|feeds?|rdf)(?:\.(?:xml|rss|atom|rdf|php|json))?\/?$/i;

/**
 * Feeds that a page names: its links of a feed's type in the order of the page, and where it has none, anchors to addresses that
 * look like a feed's.
 *
 * @param url address of the page
 */
export function discoverFeeds(html: string, url: string): DiscoveredFeed[] {
  const declared: DiscoveredFeed[] = [];
  const guessed: DiscoveredFeed[] = [];
  let base = url;
  const parser = new Parser({
    onopentag(name, { href, rel = '', type = '', title }) {
      if (name === 'base' && href !== undefined) base = resolveAddress(href, url) ?? base;
      const address = resolveAddress(href, base);
      if (address === undefined || !/^https?:/.test(address)) return;
      const told = type.split(';')[0]!.trim().toLowerCase();
      const label = title === undefined ? '' : collapse(title);
      const feed = { url: address, ...(label !== '' && { title: label }), type: told };
      const isAlternate = /\b(?:alternate|feed)\b/i.test(rel) && !/\bstylesheet\b/i.test(rel);
      if ((name === 'link' || name === 'a') && isAlternate && (feedType.test(told) || /\bfeed\b/i.test(rel))) declared.push(feed);
      else if (name === 'a' && feedPath.test(new URL(address).pathname)) guessed.push(feed);
    },
  });
  parser.end(html);
  const found = declared.length > 0 ? declared : guessed;
  return found.filter((feed, index) => found.findIndex((other) => other.url === feed.url) === index);
}
