import { findBodyBlocks } from './article-body';
import { readAuthors } from './authors';
import type { CleanArticle } from './clean-article';
import { decodeHtml } from './decode-html';
import type { Page } from './page';
import { jsonLdText, metaOf, readPage } from './page';
import { readPublished } from './published';
import { keepProse } from './remove-furniture';
import { findHeading, readSiteName, readTitle } from './title';

/** Largest page that is read, in bytes or UTF-16 code units. */
export const maxPageSize = 5 * 1024 * 1024;

export interface CleanHtmlOptions {
  /** Where the page came from; makes relative addresses absolute. */
  readonly url?: string;
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
  const page = readPage(typeof html === 'string' ? html : decodeHtml(html), options.url);
  const title = readTitle(page);
  const published = readPublished(page);
  return {
    title,
    body: keepProse(findBodyBlocks(page.root, findHeading(page)).map((block) => block.text)).join('\n\n'),
    authors: readAuthors(page),
    ...(published === undefined ? {} : { publishedAt: published.value, publishedPrecision: published.precision }),
    ...present(
      'section',
      metaOf(page, 'article:section', 'parsely-section', 'section') ?? jsonLdText(page.article?.['articleSection']),
    ),
    ...present(
      'imageUrl',
      toAbsolute(metaOf(page, 'og:image', 'og:image:url', 'twitter:image') ?? jsonLdText(page.article?.['image']), options.url),
    ),
    ...present('language', readLanguage(page)),
    ...present('canonicalUrl', toAbsolute(page.canonicalHref ?? metaOf(page, 'og:url'), options.url)),
    ...present('siteName', readSiteName(page)),
  };
}

function present<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined || value === '' ? {} : ({ [key]: value } as Record<K, string>);
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
