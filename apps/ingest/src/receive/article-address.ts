import { articleId } from '@naba/contracts';
import { Problem } from '@naba/problem-details';

/** Address of an article at this service, without host: a proxy in front may have another. */
export function articlePath(id: string): string {
  return `/v1/articles/${id}`;
}

/** Throws the problem of an id that cannot be one. */
export function requireArticleId(id: string): void {
  if (articleId.safeParse(id).success) return;
  throw new Problem('ARTICLE_INVALID', 'The id of an article is 32 lower-case hexadecimal digits.', {
    errors: [{ parameter: 'id', detail: 'must be 32 lower-case hexadecimal digits' }],
  });
}
