import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { articleId, namesArticle } from '@naba/article-identity';
import type { RawArticleV1, Warn } from '@naba/contracts';
import { cleanText, decodeHtml, readAddresses } from '@naba/extraction';
import type { Published } from './read-values';
import type { Submission } from './submission.schema';

/** What the bytes of a file do not say. */
export interface DocumentOptions {
  /** Where the file stands; undefined for what came from a pipe. */
  readonly path?: string;
  /** Address of the article. Default: the one that a page gives itself, where that can only be an article's. */
  readonly url?: string;
  /** Source id. Default: the host of the address, `local` without one. */
  readonly source?: string;
}

/**
 * The submission of an HTML page in any encoding. What the page says is read where the article is built.
 *
 * @param warn told what is unsure in the bytes, which is not seen there
 */
export function pageToSubmission(bytes: Uint8Array, options: DocumentOptions, warn?: Warn): Submission {
  const html = decodeHtml(bytes, warn);
  const addresses = options.url === undefined ? readAddresses(html) : [options.url];
  const url = options.url ?? addresses.find(namesArticle);
  if (url === undefined && addresses.length > 0) warn?.('ADDRESS_IGNORED');
  return { ...identify(url, bytes, options), html };
}

/** The submission of a copied text in any encoding: first line title, dateline and byline below it. */
export function textToSubmission(bytes: Uint8Array, options: DocumentOptions, warn?: Warn): Submission {
  const { title, body, authors, ...published } = cleanText(decodeHtml(bytes, warn), { ...(warn && { warn }) });
  return { ...identify(options.url, bytes, options), title, body, authors, ...writeDate(published) };
}

/** The submission of an article that was accepted, or printed by `naba clean`: building it gives the same article again. */
export function articleToSubmission(article: RawArticleV1): Submission {
  const { id, revision, receivedAt, canonicalUrl, publishedAt, publishedPrecision, publishedLocalDate, intake, ...told } =
    article;
  const { source, externalId, url } = told;
  const isByExternalId = url !== undefined && externalId !== undefined && id === articleId({ sourceId: source.id, externalId });
  return {
    ...told,
    ...(intake?.origin && { origin: intake.origin }),
    ...(isByExternalId && { identifiedBy: 'externalId' }),
    ...writeDate({ publishedAt, publishedPrecision, publishedLocalDate }),
  };
}

/**
 * Without address an article is named by its file: by where that stands, as files of one name are different articles; by its
 * content where it stands nowhere. The path itself is nobody's business.
 */
function identify(url: string | undefined, bytes: Uint8Array, { path, source }: DocumentOptions): Submission {
  if (url !== undefined) return { url, ...(source !== undefined && { source: { id: source } }) };
  const name = path === undefined ? 'stdin' : basename(path).replace(/(\.[a-z0-9]{1,5}){1,2}$/i, '');
  const hash = createHash('sha256')
    .update(path ?? bytes)
    .digest('hex')
    .slice(0, 8);
  return { source: { id: source ?? 'local' }, externalId: `${name.slice(0, 200)}-${hash}` };
}

const writtenLength = { instant: undefined, day: 10, month: 7, year: 4 } as const;

/** A date is written as far as it is known: the precision is read from that. */
function writeDate({ publishedAt, publishedPrecision = 'instant', publishedLocalDate }: Partial<Published>): Submission {
  if (publishedAt === undefined) return {};
  return {
    publishedAt: publishedAt.slice(0, writtenLength[publishedPrecision]),
    ...(publishedPrecision === 'instant' && publishedLocalDate !== undefined && { publishedLocalDate }),
  };
}
