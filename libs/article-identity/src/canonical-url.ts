import { InvalidUrlError } from './invalid-url.error';
import { normalizeQueryPart, normalizeSegment } from './percent-encoding';
import { isTrackingParameter } from './tracking-parameters';
import { desktopHost, desktopSegments, unwrapAmpCache } from './twin-address';

/** Longest canonical URL, in UTF-16 code units; the event contract allows no longer one. */
const maxLength = 2_048;

/**
 * The one address of an article, whichever of its addresses is given: scheme, `www`, mobile and AMP twins, tracking, parameter
 * order, escapes and fragments make no difference. It identifies; the address to visit is the one that the publisher gave.
 *
 * @throws InvalidUrlError for anything but an absolute http(s) URL, and for one too long
 */
export function canonicalUrl(url: string): string {
  const parsed = parse(url);
  const wrapped = unwrapAmpCache(parsed);
  if (wrapped !== undefined) return canonicalUrl(wrapped);
  const path = desktopSegments(parsed.pathname.split('/').map(normalizeSegment)).join('/');
  const canonical = `https://${hostOf(parsed)}/${path}${queryOf(parsed)}${routeOf(parsed)}`;
  if (canonical.length > maxLength) throw tooLong(canonical.length);
  // Tidying may bring the address of a cache to light.
  return unwrapAmpCache(new URL(canonical)) === undefined ? canonical : canonicalUrl(canonical);
}

/**
 * An address of the web without the parameters that only tell how the reader came; what is left stands as it was written, fragment
 * and all, and so does any other text.
 */
export function withoutTracking(address: string): string {
  const [, before = '', query = '', fragment = ''] = /^(https?:\/\/[^?#]*)\?([^#]*)(.*)$/is.exec(address) ?? [];
  if (query === '' || !URL.canParse(address)) return address;
  const kept = keptParts(query, desktopHost(new URL(address).hostname)).filter((part) => part !== '');
  return before + (kept.length === 0 ? '' : `?${kept.join('&')}`) + fragment;
}

function parse(text: string): URL {
  if (text.length > 2 * maxLength) throw tooLong(text.length);
  const trimmed = text.trim();
  const parsed = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (parsed !== undefined && parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
    throw new InvalidUrlError('not-web', `"${shown(text)}" has the scheme ${parsed.protocol}; articles have http: or https:.`);
  }
  if (parsed === undefined || parsed.hostname.replaceAll('.', '') === '') {
    throw new InvalidUrlError('not-absolute', `"${shown(text)}" is no absolute URL; write it like https://news.example/article.`);
  }
  return parsed;
}

function tooLong(length: number): InvalidUrlError {
  return new InvalidUrlError(
    'too-long',
    `The URL has ${length} characters; ${maxLength} is the most, counted in canonical form.`,
  );
}

/** User names and passwords never identify an article and must not be stored, so they go. */
function hostOf(url: URL): string {
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  return desktopHost(url.hostname) + port;
}

function queryOf(url: URL): string {
  const pairs = new Set<string>();
  for (const part of keptParts(url.search.slice(1), desktopHost(url.hostname))) {
    const [key, value] = readPair(part);
    if (key !== '') pairs.add(value === '' ? key : `${key}=${value}`);
  }
  return pairs.size === 0 ? '' : `?${[...pairs].sort().join('&')}`;
}

/** The parts of a query without tracking, as they stand; nothing in place of one that was nothing else. A second `?` is a border only before a parameter: `?id=5?utm_source=x`. */
function keptParts(query: string, host: string): string[] {
  const isKept = (part: string): boolean => !isTrackingParameter(...readPair(part), host);
  return query.split('&').map((part) =>
    part
      .split(/\?(?=[^?=]+=)/)
      .filter(isKept)
      .join('?'),
  );
}

function readPair(part: string): [key: string, value: string] {
  const [name = '', ...rest] = part.split('=');
  // `&amp;` that was escaped once too often leaves `amp;` before the next name.
  return [normalizeQueryPart(name).replace(/^(amp;)+/i, ''), normalizeQueryPart(rest.join('='))];
}

/** A fragment is a place in the page, except where scripts route by it (`#!…`, `#/…`): there it is the page, less its tracking. */
function routeOf(url: URL): string {
  const [, lead, rest = ''] = /^#(!\/?|\/)(.*)/s.exec(url.hash) ?? [];
  const [path = '', ...query] = rest.split('?');
  const kept = keptParts(query.join('?'), desktopHost(url.hostname)).filter((part) => part !== '');
  const route = [path, ...(kept.length === 0 ? [] : [kept.join('&')])].join('?');
  const canonical = route.split('/').map(normalizeSegment).join('/').replace(/\/+$/, '');
  return canonical === '' ? '' : `#${lead!}${canonical}`;
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
