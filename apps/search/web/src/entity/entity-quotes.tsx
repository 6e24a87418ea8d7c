import type { JSX } from 'preact';
import type { EntityQuote } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { toArticlePath, toEntityPath } from '../shell/route';
import { Section } from '../shell/section';
import { formatDate, formatPlural } from '../text/format';

/** Quotes with their speakers, and the articles that they stand in. */
export function EntityQuotes({ title, quotes }: { title: string; quotes: readonly EntityQuote[] }): JSX.Element {
  const { language, text } = usePreferences();
  return (
    <Section title={title}>
      {quotes.length === 0 && <p class="quiet">{text.noQuotes}</p>}
      {quotes.map((quote, index) => (
        <figure key={index} lang={quote.language} dir={quote.direction ?? 'auto'}>
          <blockquote>{quote.text}</blockquote>
          <figcaption>
            {quote.speaker?.entityId === undefined ? (
              <bdi>{quote.speaker?.text}</bdi>
            ) : (
              <a href={toEntityPath(quote.speaker.entityId)}>
                <bdi>{quote.speaker.text}</bdi>
              </a>
            )}{' '}
            ·{' '}
            <a href={toArticlePath(quote.articleId)}>
              <bdi>{quote.articleTitle}</bdi>
            </a>
            {quote.repeated > 0 && (
              <>
                {' '}
                · <bdi lang={language}>{formatPlural(text.alsoIn, quote.repeated, language)}</bdi>
              </>
            )}
            {quote.publishedAt !== undefined && (
              <>
                {' '}
                · <bdi lang={language}>{formatDate(quote.publishedAt, 'day', language)}</bdi>
              </>
            )}
          </figcaption>
        </figure>
      ))}
    </Section>
  );
}
