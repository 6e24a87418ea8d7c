import type { CleanArticle } from './clean-article';
import { fold } from './fold';
import { lineOf } from './html-tree';
import { textOf } from './json-ld';
import type { Page } from './page';
import { jsonLdText } from './page';

/** A longer heading is none. */
const maxHeading = 1_000;
/** A body with so much less than what the page's data says of its length lacks something. */
const leastShare = 0.6;
/** An article that is not free and has so few letters is its beginning. */
const shortStub = 1_000;

/** Tells what is unsure in title, text and authors, by what else the page says of them. */
export function warnOfContent(page: Page, article: CleanArticle, siteNames: ReadonlySet<string>): void {
  warnOfTitle(page, article.title);
  warnOfBody(page, article);
  warnOfAuthors(page, article.authors, siteNames);
  if (/\ufffd/.test(article.title + article.body)) page.warn('CHARACTERS_LOST');
}

function warnOfTitle(page: Page, title: string): void {
  const line = fold(title);
  const isSaidBy = (other: string): boolean => other !== '' && (other.includes(line) || line.includes(other));
  const isShown = [...page.headings, ...page.subheadings].some((element) => isSaidBy(fold(lineOf(element, maxHeading))));
  if (title !== '' && !isShown) page.warn('TITLE_NOT_SHOWN');
  const headline = fold(jsonLdText(page.article?.['headline']) ?? '');
  if (headline !== '' && !isSaidBy(headline)) page.warn('TITLE_DIFFERS');
}

function warnOfBody({ article, warn }: Page, { body, isAccessibleForFree }: CleanArticle): void {
  const declared = Number(textOf(article?.['wordCount']) ?? article?.['wordCount']);
  if (declared > 0 && (body.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < leastShare * declared) warn('BODY_SHORT');
  if (isAccessibleForFree === false && (body.length < shortStub || /(?:…|\.{3})$/.test(body))) warn('BODY_CUT');
}

function warnOfAuthors(page: Page, authors: readonly string[], siteNames: ReadonlySet<string>): void {
  if (authors.length === 0 && textOf(page.article?.['author']) !== undefined) page.warn('AUTHOR_LEFT_OUT');
  else if (authors.length > 0 && authors.every((author) => siteNames.has(fold(author)))) page.warn('AUTHOR_IS_SITE');
}
