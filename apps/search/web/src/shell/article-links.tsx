import type { JSX } from 'preact';
import type { FoundArticle } from '../api/answers';
import { formatPublished } from '../text/format';
import { usePreferences } from './preferences';
import { toArticlePath } from './route';

/** Articles as short lines: title, source, date. */
export function ArticleLinks({ articles }: { articles: readonly FoundArticle[] }): JSX.Element {
  const { language } = usePreferences();
  return (
    <ul class="article-links">
      {articles.map((article) => (
        <li key={article.id} lang={article.language} dir={article.direction ?? 'auto'}>
          <a href={toArticlePath(article.id)}>{article.title}</a>
          <p class="where" lang={language}>
            <bdi>{article.source.name ?? article.source.id}</bdi>
            {article.publishedAt !== undefined && (
              <time dateTime={article.publishedAt}>
                <bdi>{formatPublished(article, language)}</bdi>
              </time>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
