import { z } from 'zod';

/** Lower-case hexadecimal SHA-256 prefix of 128 bits, see `libs/article-identity`. */
export const articleId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'must be 32 lower-case hexadecimal digits')
  .describe('Article id: the first 128 bits of a SHA-256, in lower-case hexadecimal.');

/** Milliseconds since the Unix epoch at which ingest accepted this version of the article; only grows for one id. */
export const revision = z
  .int()
  .positive()
  .describe(
    'Accept time in milliseconds since the Unix epoch. The highest revision of an id wins, whatever the order of arrival.',
  );

export const instant = z.iso.datetime({ offset: false }).describe('ISO 8601 instant in UTC, for example 2021-12-23T00:00:00Z.');

export const precision = z
  .enum(['instant', 'day', 'month', 'year'])
  .describe('How much of the time is known; what is not known is the start of the day, month or year in UTC.');

export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as ar, en or ckb')
  .describe('BCP 47 language tag; `und` where the language could not be told.');

export const textField = z.enum(['title', 'body']);

/** A half-open span of UTF-16 code units into the stored title or body. */
export const span = z.object({
  field: textField,
  start: z.int().nonnegative().describe('First UTF-16 code unit.'),
  end: z.int().positive().describe('One past the last UTF-16 code unit.'),
});

const score = z.number().min(0).max(1);
export const confidence = score.describe('Confidence from 0 to 1.');
export { score };

/** Longest address, in characters of its form as a URI. */
export const maxAddressLength = 2_048;

/**
 * An absolute address as RFC 3986 writes it. Events of before that was decided hold letters as they were submitted: they are
 * read as the URI of the same address.
 */
export const webAddress = z
  .url({ abort: true })
  .max(maxAddressLength)
  .overwrite((text) => {
    const uri = toUri(text);
    return uri.length <= maxAddressLength ? uri : text;
  });

/**
 * The URI (RFC 3986) of a web address: as the URL standard serializes it, without user name and password, and with escapes for what
 * the standard lets stand beyond the RFC. It is the same address: servers get the same bytes.
 *
 * @param text an absolute URL with any letters
 * @throws TypeError for what is none
 */
export function toUri(text: string): string {
  const { protocol, host, pathname, search, hash, href } = new URL(text);
  if (host === '') return href;
  return `${protocol}//${host}${escapeForeign(pathname)}${escapeForeign(search)}${hash.slice(0, 1)}${escapeForeign(hash.slice(1)).replaceAll('#', '%23')}`;
}

/** Escapes what RFC 3986 has no room for: brackets, braces, bars, letters, and percent signs that begin no escape. */
function escapeForeign(part: string): string {
  return part.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![0-9a-f]{2})/giu, encodeURIComponent);
}
