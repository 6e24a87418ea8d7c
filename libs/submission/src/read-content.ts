import type { Warn } from '@naba/contracts';
import { articleLimits, languageCode, toUri } from '@naba/contracts';
import type { CleanArticle } from '@naba/extraction';
import { cleanHtml, readPlainBody } from '@naba/extraction';
import { normalizeText } from '@naba/unicode';
import type { Published } from './read-values';
import type { SubmissionFault } from './submission.fault';
import type { Submission } from './submission.schema';

/** What is told of an article by its text or its page. */
export interface Content {
  readonly title: string;
  readonly body: string;
  readonly authors: string[];
  readonly published?: Published;
  readonly language?: string;
  readonly section?: string;
  readonly siteName?: string;
  readonly imageUrl?: string;
  readonly isAccessibleForFree?: boolean;
  /** The addresses that the page gives itself. */
  readonly addresses?: readonly string[];
}

/** Several times what the largest of real pages has; each costs time, and a million of them hold up everybody. */
const mostTags = 20_000;
const mostReferences = 50_000;
const mostAttributes = 100_000;

/** Title and body, free of site furniture; with `html` also what the page says beside them. */
export function readContent(submission: Submission, now: Date, errors: SubmissionFault[], warn: Warn): Content | undefined {
  const { body, html } = submission;
  if (body !== undefined && html !== undefined)
    errors.push({ pointer: '/html', detail: 'is one too many; give either body or html' });
  else if (html !== undefined) return contentOfPage(html, submission, now, errors, warn);
  else if (body !== undefined) return contentOfText(body, submission.title, errors);
  else errors.push({ pointer: '/body', detail: 'is missing; give body (text) or html' });
  return undefined;
}

function contentOfText(text: string, givenTitle: string | undefined, errors: SubmissionFault[]): Content | undefined {
  const title = toTitle(givenTitle);
  if (title === '') errors.push({ pointer: '/title', detail: givenTitle === undefined ? 'is missing' : 'is blank' });
  const { body, authors } = readPlainBody(normalizeText(text));
  if (body === '')
    errors.push({ pointer: '/body', detail: text.trim() === '' ? 'is blank' : 'holds nothing but site furniture' });
  return errors.length === 0 ? { title, body, authors: authorsOf(authors) } : undefined;
}

function contentOfPage(
  html: string,
  submission: Submission,
  now: Date,
  errors: SubmissionFault[],
  warn: Warn,
): Content | undefined {
  const excess = countOver(html, '<', mostTags) ?? countOver(html, '&', mostReferences) ?? countOver(html, '=', mostAttributes);
  if (excess !== undefined) {
    errors.push({ pointer: '/html', detail: `has ${excess}, more than any page; give the text as body` });
    return undefined;
  }
  const { title: givenTitle, url } = submission;
  const page = cleanHtml(html, {
    fetchedAt: now,
    warn: exceptGiven(submission, warn),
    ...(url !== undefined && URL.canParse(url) && { url }),
  });
  const title = toTitle(givenTitle) || toTitle(page.title);
  const body = normalizeText(page.body).trim();
  if (title === '') errors.push({ pointer: '/title', detail: 'is missing, and the page has none' });
  if (body === '') errors.push({ pointer: '/html', detail: 'holds no article text that can be found; give the text as body' });
  if (body.length > articleLimits.body) {
    errors.push({
      pointer: '/html',
      detail: `holds an article of ${body.length} characters; ${articleLimits.body} are the most`,
    });
  }
  return errors.length === 0 ? { title, body, ...detailsOf(page) } : undefined;
}

/** "over LIMIT ‘SIGN’" where a text has a sign more often than that. */
function countOver(text: string, sign: string, limit: number): string | undefined {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1))
    if (++count > limit) return `over ${limit} ‘${sign}’`;
  return undefined;
}

/** What a page says beside its text is not worth a refusal: what does not fit the contract is left out. */
function detailsOf(page: CleanArticle): Omit<Content, 'title' | 'body'> {
  const imageUrl = page.imageUrl && toUri(page.imageUrl);
  return {
    authors: authorsOf(page.authors),
    ...(page.publishedAt && { published: publishedOf(page, page.publishedAt) }),
    ...(page.language && languageCode.safeParse(page.language).success && { language: page.language }),
    ...(page.section && page.section.length <= articleLimits.line && { section: normalizeText(page.section) }),
    ...(page.siteName && page.siteName.length <= articleLimits.line && { siteName: normalizeText(page.siteName) }),
    ...(imageUrl && imageUrl.length <= articleLimits.url && { imageUrl }),
    ...(page.isAccessibleForFree !== undefined && { isAccessibleForFree: page.isAccessibleForFree }),
    ...(page.addresses && { addresses: page.addresses }),
  };
}

function authorsOf(names: readonly string[]): string[] {
  return names
    .map(normalizeText)
    .filter((author) => author !== '' && author.length <= articleLimits.line)
    .slice(0, articleLimits.authors);
}

/** What the publisher gives is not read from the page, and cannot be unsure there. */
function exceptGiven({ title, publishedAt, authors }: Submission, warn: Warn): Warn {
  const given = { TITLE_: title, DATE_: publishedAt, AUTHOR_: authors };
  const prefixes = Object.entries(given).flatMap(([prefix, value]) => (value === undefined ? [] : [prefix]));
  return (code, pointer) => {
    if (!prefixes.some((prefix) => code.startsWith(prefix))) warn(code, pointer);
  };
}

function publishedOf({ publishedPrecision = 'instant', publishedLocalDate }: CleanArticle, publishedAt: string): Published {
  return { publishedAt, publishedPrecision, ...(publishedLocalDate && { publishedLocalDate }) };
}

function toTitle(text: string | undefined): string {
  return normalizeText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, articleLimits.title);
}
