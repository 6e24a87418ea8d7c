import type { JSX } from 'preact';
import type { ArticleAnswer } from '../api/answers';
import { toFilterPath } from '../search/search-state';
import { CorrectionNotices } from '../shell/correction-marks';
import { usePreferences } from '../shell/preferences';
import { formatDuration, formatPublished, nameOfLanguage } from '../text/format';
import { MarkedText } from './marked-text';
import type { MarkKind } from './marks';
import { marksOf } from './marks';

/** Title, source, authors, date, and the way to the original. */
export function ArticleHead({ article, wanted }: { article: ArticleAnswer; wanted: ReadonlySet<MarkKind> }): JSX.Element {
  const { language, text } = usePreferences();
  const { source, section, publishedAt, authors, url, readingTimeSeconds } = article;
  return (
    <header>
      <p class="where" lang={language}>
        <a href={toFilterPath({ source: source.id })}>
          <bdi>{source.name ?? source.id}</bdi>
        </a>
        {section !== undefined && (
          <a href={toFilterPath({ section })} lang={article.language}>
            <bdi>{section}</bdi>
          </a>
        )}
        {publishedAt !== undefined && (
          <time dateTime={publishedAt}>
            <bdi>{formatPublished(article, language)}</bdi>
          </time>
        )}
        <bdi>{nameOfLanguage(article.language, language)}</bdi>
      </p>
      <h1>
        <MarkedText inline text={article.title} marks={marksOf(article, 'title', wanted)} />
      </h1>
      <p class="where" lang={language}>
        {authors.length > 0 && (
          <span>
            {text.by}{' '}
            {authors.map((author, index) => (
              <>
                {index > 0 && (language === 'ar' ? '، ' : ', ')}
                <a key={author} href={toFilterPath({ author })}>
                  <bdi>{author}</bdi>
                </a>
              </>
            ))}
          </span>
        )}
        {readingTimeSeconds !== undefined && <bdi>{text.readingTime(formatDuration(readingTimeSeconds, language))}</bdi>}
        {url !== undefined && (
          <a href={url} rel="noreferrer">
            {text.original} <span aria-hidden="true">↗</span>
          </a>
        )}
      </p>
      <CorrectionNotices article={article} />
    </header>
  );
}
