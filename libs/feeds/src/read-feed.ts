import { decodeFeed } from './decode-feed';
import type { Feed, FeedDocument } from './feed';
import { FeedUnreadable } from './feed';
import { readJsonFeed } from './read-json-feed';
import { readXmlFeed } from './read-xml-feed';
import { resolveAddress } from './xml-tree';

/** Largest feed that is read, in bytes. */
export const maxFeedBytes = 5 * 1024 * 1024;

/**
 * Reads a feed: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, of any quality.
 *
 * @throws FeedUnreadable with a code, where it is none or may not be read
 */
export function readFeed({ bytes, url, headers = {} }: FeedDocument): Feed {
  if (bytes.length > maxFeedBytes)
    throw new FeedUnreadable('FEED_TOO_LARGE', `the feed is larger than ${maxFeedBytes / 1024 / 1024} MiB`);
  const { text, encoding } = decodeFeed(bytes, headers['content-type']);
  const base = baseOf(url, headers['content-location']);
  const read = /^\s*[{[]/.test(text) ? readJsonFeed(text, base) : readXmlFeed(text, base);
  const language = read.language ?? languageOf(headers['content-language']);
  const links = readLinkHeader(headers['link'] ?? '', base);
  const hubs = [...new Set([...read.hubs, ...links.filter(({ rel }) => rel === 'hub').map((link) => link.url)])];
  const self = read.self ?? links.find(({ rel }) => rel === 'self')?.url;
  return { ...read, encoding, ...(language !== undefined && { language }), hubs, ...(self !== undefined && { self }) };
}

/** The document's address, or where the server says that it really lies; only addresses of the web are believed. */
function baseOf(url: string | undefined, location: string | undefined): string | undefined {
  const told = resolveAddress(location, url);
  return told !== undefined && /^https?:/.test(told) ? told : url;
}

/** The header may name several languages; then it does not say which one this is. */
function languageOf(header: string | undefined): string | undefined {
  return /^\s*[A-Za-z0-9_-]+\s*$/.test(header ?? '') ? header!.trim().replaceAll('_', '-') : undefined;
}

function readLinkHeader(header: string, base: string | undefined): { rel: string; url: string }[] {
  return [...header.matchAll(/<([^>]*)>([^<]*)/g)].flatMap(([, target, parameters = '']) => {
    const url = resolveAddress(target, base);
    const rels = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters);
    return url === undefined
      ? []
      : (rels?.[1] ?? rels?.[2] ?? '')
          .toLowerCase()
          .split(/\s+/)
          .map((rel) => ({ rel, url }));
  });
}
