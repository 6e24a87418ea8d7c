import type { JSX } from 'preact';
import type { ArticleAnswer } from '../api/answers';
import { Section } from '../shell/section';
import { usePreferences } from '../shell/preferences';
import { toEntityPath } from '../shell/route';

/** Who said what; each quote leads to its place in the text. */
export function ArticleQuotes({ article }: { article: ArticleAnswer }): JSX.Element | null {
  const { text } = usePreferences();
  if (article.quotes.length === 0) return null;
  return (
    <Section title={text.quotes}>
      {article.quotes.map(({ text: words, speaker, cue }, index) => (
        <figure key={index} lang={article.language} dir={article.direction ?? 'auto'}>
          <blockquote>
            <a href={`#quote-${index}`}>{words}</a>
          </blockquote>
          <figcaption>
            {speaker?.entityId === undefined ? (
              <bdi>{speaker?.text ?? text.speakerUnknown}</bdi>
            ) : (
              <a href={toEntityPath(speaker.entityId)}>
                <bdi>{speaker.text}</bdi>
              </a>
            )}{' '}
            · <bdi>{cue}</bdi>
          </figcaption>
        </figure>
      ))}
    </Section>
  );
}
