import { articleId as articleIdOf, InvalidUrlError } from '@naba/article-identity';
import { articleId } from '@naba/contracts';
import { Problem } from '@naba/problem-details';

/** Address of an article at this service, without host: a proxy in front may have another. */
export function articlePath(id: string): string {
  return `/v1/articles/${id}`;
}

/** Throws the problem of an id that cannot be one. */
export function requireArticleId(id: string): void {
  if (articleId.safeParse(id).success) return;
  throw invalid('id', 'must be 32 lower-case hexadecimal digits');
}

/**
 * The id of the article that a query names by its address, `?url=…`, as a submission of it would get it.
 *
 * @throws Problem where it names none; also where the address was not escaped and fell apart at an `&`
 */
export function idOfQuery(query: Readonly<Record<string, unknown>>): string {
  const { url, ...rest } = query;
  if (typeof url !== 'string') throw invalid('url', 'must be given once, or an id in the path');
  const [foreign] = Object.keys(rest);
  if (foreign !== undefined) throw invalid(foreign, 'is no parameter; percent-encode the address that url holds');
  try {
    return articleIdOf({ url });
  } catch (error) {
    if (error instanceof InvalidUrlError) throw invalid('url', error.message);
    throw error;
  }
}

function invalid(parameter: string, detail: string): Problem {
  return new Problem('ARTICLE_INVALID', `${parameter} ${detail}`, { errors: [{ parameter, detail }] });
}
