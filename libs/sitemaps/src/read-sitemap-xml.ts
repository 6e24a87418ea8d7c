import { believePublished, parsePublishedDate } from '@naba/dates';
import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import type { Sitemap, SitemapUrl } from './sitemap';
import { SitemapUnreadable } from './sitemap';

const maxDepth = 20;
const writtenLength = { instant: undefined, day: 10, month: 7, year: 4 } as const;

const w3cDate = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?)?)?$/;

/** Texts of an entry by the path of local names below it, such as `news/title`. */
type Entry = Map<string, string[]>;

/**
 * A list or an index from its XML in one pass. Prefixes do not matter, since no two vocabularies share a path.
 *
 * @throws SitemapUnreadable `SITEMAP_REFUSED` for declared entities and nesting without end
 */
export function readSitemapXml(xml: string, base: string | undefined): Sitemap {
  const path: string[] = [];
  const urls: SitemapUrl[] = [];
  const sitemaps: Sitemap['sitemaps'][number][] = [];
  let entry: Entry = new Map();
  let kind: 'urlset' | 'index' = 'urlset';
  let isWhole = false;
  let isCdata = false;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (path.length >= maxDepth) throw new SitemapUnreadable('SITEMAP_REFUSED', 'the sitemap nests without end');
        path.push(localName(name));
        if (path.length === 1) kind = path[0] === 'sitemapindex' ? 'index' : 'urlset';
        if (path.length === 2) entry = new Map();
        if (path.length === 3 && path[2] === 'link' && attributes['hreflang'] !== undefined)
          add(entry, `alternate ${attributes['hreflang']}`, decodeHTMLStrict(attributes['href'] ?? ''));
        text = '';
      },
      ontext(piece) {
        text += isCdata ? piece : decodeHTMLStrict(piece);
      },
      oncdatastart: () => (isCdata = true),
      oncdataend: () => (isCdata = false),
      onclosetag(_name, isImplied) {
        if (path.length > 2) add(entry, path.slice(2).join('/'), text.trim());
        if (path.length === 2 && !isImplied) {
          if (path[1] === 'url') urls.push(...toUrl(entry, base));
          else if (path[1] === 'sitemap') sitemaps.push(...toChild(entry, base));
        }
        if (path.length === 1) isWhole ||= !isImplied;
        path.pop();
        text = '';
      },
      onprocessinginstruction(_name, data) {
        if (/^!doctype[^]*<!entity/i.test(data)) throw new SitemapUnreadable('SITEMAP_REFUSED', 'the DOCTYPE declares entities');
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  return { kind, urls, sitemaps, isCut: !isWhole };
}

function toUrl(entry: Entry, base: string | undefined): SitemapUrl[] {
  const url = toAddress(first(entry, 'loc'), base);
  if (url === undefined) return [];
  const keywords = (first(entry, 'news/keywords') ?? '')
    .split(/[,،]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const images = (entry.get('image/loc') ?? []).flatMap((image) => toAddress(image, base) ?? []);
  const alternates = [...entry].flatMap(([key, [value]]) => {
    const address = key.startsWith('alternate ') ? toAddress(value, base) : undefined;
    return address === undefined ? [] : [[key.slice(10), address] as const];
  });
  return [
    {
      url,
      ...told('modifiedAt', toDate(first(entry, 'lastmod'))),
      ...told('publishedAt', toDate(first(entry, 'news/publication_date'))),
      ...told('title', first(entry, 'news/title')),
      ...told('language', first(entry, 'news/publication/language')),
      ...told('publication', first(entry, 'news/publication/name')),
      ...(keywords.length > 0 && { keywords }),
      ...(images.length > 0 && { images }),
      ...(alternates.length > 0 && { alternates: Object.fromEntries(alternates) }),
    },
  ];
}

function toChild(entry: Entry, base: string | undefined): Sitemap['sitemaps'][number][] {
  const url = toAddress(first(entry, 'loc'), base);
  return url === undefined ? [] : [{ url, ...told('modifiedAt', toDate(first(entry, 'lastmod'))) }];
}

function toAddress(written: string | undefined, base: string | undefined): string | undefined {
  if (written === undefined || !URL.canParse(written, base)) return undefined;
  const { href, protocol } = new URL(written, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** Nothing but the protocol's dates (W3C datetime) that lie behind us: what is guessed at may be another month, or now. */
function toDate(written: string | undefined): string | undefined {
  if (written === undefined || !w3cDate.test(written)) return undefined;
  const read = parsePublishedDate(written);
  const date = read && believePublished(read, new Date());
  return date?.value.slice(0, writtenLength[date.precision]);
}

function first(entry: Entry, key: string): string | undefined {
  return entry
    .get(key)
    ?.find((value) => value !== '')
    ?.replace(/\s+/g, ' ');
}

function add(entry: Entry, key: string, value: string): void {
  const values = entry.get(key);
  if (values === undefined) entry.set(key, [value]);
  else values.push(value);
}

function told<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
