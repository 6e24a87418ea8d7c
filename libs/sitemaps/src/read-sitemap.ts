import { promisify } from 'node:util';
import { constants, gunzip } from 'node:zlib';
import { decodeHtml } from '@naba/extraction';
import { FeedUnreadable, readFeed } from '@naba/feeds';
import { readSitemapXml } from './read-sitemap-xml';
import type { ChildSitemap, Sitemap, SitemapUrl } from './sitemap';
import { SitemapUnreadable } from './sitemap';

/** The protocol's limits (sitemaps.org): bytes unpacked, and addresses. */
const maxBytes = 50 * 1024 * 1024;
export const maxUrls = 50_000;
/** What can be unpacked of a gzip file that was cut is given. */
const unpacking = { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH };

export interface SitemapDocument {
  readonly bytes: Uint8Array;
  /** Where it was: relative addresses are told from there, and it names no pages of other hosts. */
  readonly url?: string;
  /** Other hosts whose pages it may name, as when their robots.txt names it. */
  readonly hosts?: readonly string[];
}

/**
 * Reads a sitemap: an XML list with news, pictures and languages, an index, plain text, RSS or Atom; gzipped or not, whatever its name
 * says. What came before a cut is kept.
 *
 * @throws SitemapUnreadable with a code
 */
export async function readSitemap({ bytes, url, hosts = [] }: SitemapDocument): Promise<Sitemap> {
  const text = decodeHtml(await unpack(bytes));
  const root = /^\s*(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>|\s)*<([\w:.-]+)/i
    .exec(text)?.[1]
    ?.toLowerCase();
  const read = readByRoot(root?.replace(/^.*:/, ''), text, bytes, url);
  const known = url === undefined ? undefined : new Set([url, ...hosts.map((host) => `http://${host}`)].map(siteOf));
  const isOwn = (address: string): boolean => known === undefined || known.has(siteOf(address));
  const self = url && new URL(url).href;
  return {
    ...read,
    urls: unique(read.urls.filter((each) => isOwn(each.url))).slice(0, maxUrls),
    sitemaps: unique<ChildSitemap>(read.sitemaps.filter((each) => each.url !== self)).slice(0, maxUrls),
  };
}

function readByRoot(root: string | undefined, text: string, bytes: Uint8Array, url: string | undefined): Sitemap {
  switch (root) {
    case 'urlset':
    case 'sitemapindex':
      return readSitemapXml(text, url);
    case 'rss':
    case 'rdf':
    case 'feed':
      return readFeedAsSitemap(bytes, url);
    case undefined:
      return readText(text);
    case 'html':
      throw new SitemapUnreadable('SITEMAP_IS_PAGE', 'this is a page, not a sitemap');
    default:
      throw new SitemapUnreadable('SITEMAP_UNKNOWN', `<${root}> is no sitemap`);
  }
}

function readFeedAsSitemap(bytes: Uint8Array, url: string | undefined): Sitemap {
  try {
    const { items } = readFeed({ bytes, ...(url !== undefined && { url }) });
    const urls = items.flatMap(({ url: page, publishedAt, updatedAt, title, language }): SitemapUrl[] =>
      page === undefined
        ? []
        : [
            {
              url: page,
              ...(updatedAt !== undefined && { modifiedAt: updatedAt }),
              ...(publishedAt !== undefined && { publishedAt }),
              ...(title !== undefined && { title }),
              ...(language !== undefined && { language }),
            },
          ],
    );
    return { kind: 'feed', urls, sitemaps: [], isCut: false };
  } catch (error) {
    if (!(error instanceof FeedUnreadable)) throw error;
    throw new SitemapUnreadable('SITEMAP_UNKNOWN', error.message, { cause: error });
  }
}

/** A line for each address; a text without any is none. */
function readText(text: string): Sitemap {
  const urls = text
    .split(/\r\n|\r|\n/)
    .flatMap((line) =>
      /^\s*https?:\/\/\S+\s*$/i.test(line) && URL.canParse(line.trim()) ? [{ url: new URL(line.trim()).href }] : [],
    );
  if (urls.length === 0) throw new SitemapUnreadable('SITEMAP_UNKNOWN', 'there is neither XML nor an address on a line in it');
  return { kind: 'text', urls, sitemaps: [], isCut: false };
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    if (bytes.length <= maxBytes) return isPacked ? await promisify(gunzip)(bytes, unpacking) : bytes;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_BUFFER_TOO_LARGE')
      throw new SitemapUnreadable('SITEMAP_UNKNOWN', 'it begins like gzip and cannot be unpacked', { cause: error });
  }
  throw new SitemapUnreadable('SITEMAP_TOO_LARGE', `the sitemap is larger than ${maxBytes / 1024 / 1024} MiB`);
}

function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

function unique<T extends { readonly url: string }>(entries: readonly T[]): T[] {
  const seen = new Set<string>();
  return entries.filter(({ url }) => !seen.has(url) && seen.add(url));
}
