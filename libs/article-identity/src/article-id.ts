import { createHash } from 'node:crypto';
import { canonicalUrl } from './canonical-url';

/** What makes an article that article: its URL, or its publisher's own id where it has none. */
export type ArticleIdentity = { url: string } | { sourceId: string; externalId: string };

/**
 * Id of an article: the first 128 bits of a SHA-256 in lower-case hexadecimal, over the canonical URL or over source and
 * external id. The two kinds can never meet, because each is hashed behind a prefix of its own.
 *
 * @throws InvalidUrlError for a URL that cannot be canonicalised, Error for an empty source or external id
 */
export function articleId(identity: ArticleIdentity): string {
  return createHash('sha256').update(subjectOf(identity), 'utf8').digest('hex').slice(0, 32);
}

function subjectOf(identity: ArticleIdentity): string {
  if ('url' in identity) return `naba:article:url:1\n${canonicalUrl(identity.url)}`;
  const { sourceId, externalId } = identity;
  if (sourceId === '' || externalId === '') throw new Error('An article without a URL needs a source id and an external id.');
  // JSON keeps the border between the two parts, whatever characters they hold.
  return `naba:article:external:1\n${JSON.stringify([sourceId, externalId])}`;
}
