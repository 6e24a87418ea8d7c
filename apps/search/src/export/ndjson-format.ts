import { toWholeArticle } from '../article/article-answer';
import type { ArticleFormat } from './article-format';

/** One whole article a line, as `GET /v1/articles/{id}` has it. */
export const ndjsonFormat = {
  of: 'documents',
  begin: () => '',
  article: (article) => `${JSON.stringify(toWholeArticle(article))}\n`,
  end: () => '',
} satisfies ArticleFormat;
