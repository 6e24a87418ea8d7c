import type { JSX } from 'preact';
import type { FoundArticle } from '../../src/query/search-answer';
import { nameOf } from './facets';
import type { InterfaceLanguage } from './words';

/** One article that was found, in its own direction. Highlights come escaped from the API; only `<mark>` is markup. */
export function ArticleCard({ article, language }: { article: FoundArticle; language: InterfaceLanguage }): JSX.Element {
  const title = article.highlights.title ?? escape(article.title);
  const body = article.highlights.body?.join(' … ') ?? escape(article.summary ?? '');
  return (
    <li>
      <article dir={article.direction ?? 'auto'} lang={article.language}>
        <h2>
          {article.url === undefined ? (
            <span dangerouslySetInnerHTML={{ __html: title }} />
          ) : (
            <a href={article.url} rel="noreferrer" dangerouslySetInnerHTML={{ __html: title }} />
          )}
        </h2>
        <p class="where">
          <span>{article.source.name ?? article.source.id}</span>
          {article.publishedAt !== undefined && (
            <time dateTime={article.publishedAt}>
              {formatDate(article.publishedAt, article.publishedPrecision, article.language)}
            </time>
          )}
        </p>
        {body !== '' && <p dangerouslySetInnerHTML={{ __html: body }} />}
        <ul class="tags" dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language}>
          {article.topics.slice(0, 2).map((topic) => (
            <li key={topic.id} class="topic">
              {nameOf(topic.label, language) ?? topic.id}
            </li>
          ))}
          {article.entities.slice(0, 6).map((entity) => (
            <li key={entity.id} class={entity.type.toLowerCase()}>
              <bdi>{nameOf(entity.name, language) ?? entity.id}</bdi>
            </li>
          ))}
        </ul>
      </article>
    </li>
  );
}

function formatDate(instant: string, precision: FoundArticle['publishedPrecision'], language: string): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: precision === 'instant' ? undefined : 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...((precision === 'day' || precision === 'instant') && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(language === 'und' ? undefined : language, options).format(new Date(instant));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
