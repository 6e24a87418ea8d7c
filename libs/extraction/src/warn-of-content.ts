import type { CleanArticle } from './clean-article';
import { fold } from './fold';
import { lineOf } from './html-tree';
import { textOf } from './json-ld';
import type { Page } from './page';
import { readSiteNames } from './site-name';

/** A longer heading is none. */
const maxHeading = 1_000;
/** A body with so much less than what the page's data says of its length lacks something. */
const leastShare = 0.6;
/** An article that is not free and has so few letters is its beginning. */
const shortStub = 1_000;

/** Tells what is unsure in title, text and authors, by what else the page says of them. */
export function warnOfContent(page: Page, { title, body, authors, isAccessibleForFree }: CleanArticle): void {
  const shown = fold(title);
  const headings = [...page.headings, ...page.subheadings].map((element) => fold(lineOf(element, maxHeading)));
  if (title !== '' && !headings.some((heading) => heading.includes(shown) || (heading !== '' && shown.includes(heading))))
    page.warn('TITLE_NOT_SHOWN');
  const words = body.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const declared = Number(textOf(page.article?.['wordCount']) ?? page.article?.['wordCount']);
  if (words < leastShare * declared) page.warn('BODY_SHORT');
  if (isAccessibleForFree === false && (body.length < shortStub || /(?:…|\.{3})$/.test(body))) page.warn('BODY_CUT');
  if (/\ufffd/.test(title + body)) page.warn('CHARACTERS_LOST');
  const sites = readSiteNames(page);
  if (authors.length === 0 && textOf(page.article?.['author']) !== undefined) page.warn('AUTHOR_LEFT_OUT');
  else if (authors.length > 0 && authors.every((author) => sites.has(fold(author)))) page.warn('AUTHOR_IS_SITE');
}
