import type { JSX } from 'preact';
import type { ArticleAnswer } from '../api/answers';
import { Section } from '../shell/section';
import { usePreferences } from '../shell/preferences';
import { formatDuration, formatMoment, formatPublished } from '../text/format';

/** Where the article came from, when each step happened, and which enricher found what. */
export function ArticleWay({ article }: { article: ArticleAnswer }): JSX.Element {
  const { language, text } = usePreferences();
  const { publishedAt, publishedPrecision, receivedAt, enrichedAt, indexedAt, canonicalUrl, provenance } = article;
  const later = (from: string, to: string): string =>
    text.after(formatDuration((Date.parse(to) - Date.parse(from)) / 1_000, language));
  const steps = [
    [
      text.received,
      receivedAt,
      publishedPrecision === 'instant' && publishedAt !== undefined ? later(publishedAt, receivedAt) : undefined,
    ],
    [text.enriched, enrichedAt, later(receivedAt, enrichedAt)],
    [text.indexed, indexedAt, later(enrichedAt, indexedAt)],
  ] as const;
  return (
    <Section title={text.wayTitle}>
      <ol class="way">
        <li>
          <b>{text.published}</b>{' '}
          {publishedAt === undefined ? (
            text.unknown
          ) : (
            <time dateTime={publishedAt}>
              {publishedPrecision === 'instant' ? formatMoment(publishedAt, language) : formatPublished(article, language)}
            </time>
          )}
        </li>
        {steps.map(([name, at, after]) => (
          <li key={name}>
            <b>{name}</b> <time dateTime={at}>{formatMoment(at, language)}</time>
            {after !== undefined && <small> {after}</small>}
          </li>
        ))}
      </ol>
      <dl class="pairs">
        <div>
          <dt>{text.id}</dt>
          <dd>
            <code>{article.id}</code>
          </dd>
        </div>
        {canonicalUrl !== undefined && (
          <div>
            <dt>{text.original}</dt>
            <dd dir="ltr">
              <a href={canonicalUrl} rel="noreferrer">
                {canonicalUrl}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <details>
        <summary>{text.steps}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.enricher}</th>
              <th scope="col">{text.version}</th>
              <th scope="col">{text.duration}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(provenance).map(([name, { version, status, durationMs, error }]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{version}</td>
                <td>
                  {status === 'ok' ? formatDuration(durationMs / 1_000, language) : `${text.stepFailed}: `}
                  {status !== 'ok' && <bdi lang="en">{error}</bdi>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
