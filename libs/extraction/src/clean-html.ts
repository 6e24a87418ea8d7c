import type { Warn } from '@naba/contracts';
import { readAuthors } from './authors';
import type { CleanArticle } from './clean-article';
import { decodeHtml } from './decode-html';
import { findHeading } from './heading';
import type { Page } from './page';
import { jsonLdText, metaOf, readPage } from './page';
import { readPublished } from './published';
import { readAccess } from './access';
import { readBody } from './read-body';
import { readSection } from './section';
import { readSiteName, readSiteNames } from './site-name';
import { readTitle } from './title';
import { warnOfContent } from './warn-of-content';

/** Largest page that is read, in bytes or UTF-16 code units. */
export const maxPageSize = 5 * 1024 * 1024;

/** What is longer than the event contract allows is no section, name or address. */
const maxLengths = { section: 200, imageUrl: 2_048, language: 35, siteName: 200 } as const;
/** Longest title, in UTF-16 code units. */
const maxTitle = 1_000;

export interface CleanHtmlOptions {
  /** Where the page came from; makes relative addresses absolute. */
  readonly url?: string;
  /** When the page was fetched: what it dates later is not believed. Default: now. */
  readonly fetchedAt?: Date;
  /** Told of what is unsure in the article. */
  readonly warn?: Warn;
}

/** A page that is too large to be an article. */
export class PageTooLargeError extends Error {
  override readonly name = 'PageTooLargeError';
}

/**
 * The article of an HTML page. Any HTML is read as well as it can be, in time linear in its length; what the page does not have is
 * left out, and a page without an article has an empty body.
 *
 * @param html text, or bytes whose encoding is found out
 * @throws PageTooLargeError over 5 MiB
 */
export function cleanHtml(html: string | Uint8Array, options: CleanHtmlOptions = {}): CleanArticle {
  if (html.length > maxPageSize) {
    throw new PageTooLargeError(
      `The page has ${html.length} bytes; ${maxPageSize} is the most. Send the article without the rest of the page.`,
    );
  }
  const text = typeof html === 'string' ? html : decodeHtml(html, options.warn);
  const page = readPage(text, options.url, options.warn);
  const heading = findHeading(page);
  const siteNames = readSiteNames(page);
  const title = readTitle(page, heading, siteNames).slice(0, maxTitle);
  const authors = readAuthors(page, heading, siteNames);
  const addresses = addressesOf(page);
  const article = {
    title,
    body: readBody(page, text, heading, title, authors).join('\n\n'),
    authors,
    ...readPublished(page, heading, options.fetchedAt ?? new Date()),
    ...present('section', readSection(page)),
    ...present(
      'imageUrl',
      toAbsolute(metaOf(page, 'og:image', 'og:image:url', 'twitter:image') ?? jsonLdText(page.article?.['image']), options.url),
    ),
    ...present('language', readLanguage(page)),
    ...present('siteName', readSiteName(page)),
    ...readAccess(page),
    ...(addresses.length > 0 && { addresses }),
  };
  warnOfContent(page, article, siteNames);
  return article;
}

/**
 * The addresses that a page gives itself, best first, as absolute http(s) URLs: its canonical link, then that of its social card.
 * They may be anything; see `namesArticle` of `@naba/article-identity`.
 */
export function readAddresses(html: string): string[] {
  if (html.length > maxPageSize) return [];
  return addressesOf(readPage(html, undefined));
}

function addressesOf(page: Page): string[] {
  return [page.canonicalHref, metaOf(page, 'og:url')]
    .map((address) => toAbsolute(address, undefined))
    .filter((address) => address !== undefined);
}

function present<K extends keyof typeof maxLengths>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const isUsable = value !== undefined && value !== '' && value.length <= maxLengths[key];
  return !isUsable ? {} : ({ [key]: value } as Record<K, string>);
}

function readLanguage(page: Page): string | undefined {
  const declared = [
    page.htmlLanguage,
    jsonLdText(page.article?.['inLanguage']),
    metaOf(page, 'og:locale', 'language', 'content-language'),
  ];
  for (const tag of declared) {
    const [, language, rest = ''] = /^([a-z]{2,3})([-_][a-z0-9]{2,8})*$/i.exec(tag?.trim() ?? '') ?? [];
    if (language !== undefined) return language.toLowerCase() + rest.replace('_', '-');
  }
  return undefined;
}

function toAbsolute(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
