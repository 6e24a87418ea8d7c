import type { CleanArticle } from './clean-article';
import { isObject } from './json-ld';
import type { Page } from './page';

/**
 * Whether everybody may read the whole article, as its JSON-LD or microdata says: it is not free where the article or a part of it
 * (`hasPart`) is said not to be.
 */
export function readAccess(page: Page): Pick<CleanArticle, 'isAccessibleForFree'> {
  const { article, byItemprop, meta } = page;
  const parts: unknown[] = [article?.['hasPart']].flat();
  const said = [
    article?.['isAccessibleForFree'],
    ...parts.filter(isObject).map((part) => part['isAccessibleForFree']),
    ...(meta.get('isaccessibleforfree') ?? []),
    ...(byItemprop.get('isaccessibleforfree') ?? []).map(({ attributes }) => attributes['content'] ?? attributes['href']),
  ]
    .map(toBoolean)
    .filter((value) => value !== undefined);
  return said.length === 0 ? {} : { isAccessibleForFree: !said.includes(false) };
}

/** Writers give booleans, their words, and schema.org's addresses of them. */
function toBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? /^(?:https?:\/\/schema\.org\/)?(true|false)$/i.exec(value.trim())?.[1] : undefined;
  return word === undefined ? undefined : word.toLowerCase() === 'true';
}
