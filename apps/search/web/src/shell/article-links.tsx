import type { JSX } from 'preact';
import type { FoundArticle } from '../api/answers';
import { formatDate } from '../text/format';
import { usePreferences } from './preferences';
import { toArticlePath } from './route';

/** Articles as short lines: title, source, date. */
export function ArticleLinks({ articles }: { articles: readonly FoundArticle[] }): JSX.Element {
  const { language } = usePreferences();
  return (
    <ul class="article-links">
      {articles.map((article) => (
        <li key={article.id}>
          <a href={toArticlePath(article.id)} lang={article.language} dir={article.direction ?? 'auto'}>
            {article.title}
          </a>
          <p class="where">
            <bdi>{article.source.name ?? article.source.id}</bdi>
            {article.publishedAt !== undefined && (
              <time dateTime={article.publishedAt}>{formatDate(article.publishedAt, article.publishedPrecision, language)}</time>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
