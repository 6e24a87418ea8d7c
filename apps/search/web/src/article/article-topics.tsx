import type { JSX } from 'preact';
import type { ArticleAnswer } from '../api/answers';
import { Section } from '../shell/section';
import { usePreferences } from '../shell/preferences';
import { toFilterPath } from '../search/search-state';
import { nameIn } from '../text/format';

/** Topics, the second level below the first, each with the sentences that decided it; and the key phrases. */
export function ArticleTopics({ article }: { article: ArticleAnswer }): JSX.Element | null {
  const { text } = usePreferences();
  const { topics, keyphrases } = article;
  if (topics.length === 0 && keyphrases.length === 0) return null;
  const top = topics.filter(({ broader }) => !topics.some(({ id }) => id === broader));
  return (
    <Section title={text.topics}>
      {top.map((topic) => (
        <div key={topic.id}>
          <Topic article={article} topic={topic} />
          {topics
            .filter(({ broader }) => broader === topic.id)
            .map((below) => (
              <div key={below.id} class="below">
                <Topic article={article} topic={below} />
              </div>
            ))}
        </div>
      ))}
      {keyphrases.length > 0 && (
        <>
          <h3>{text.keyphrases}</h3>
          <ul class="chips" lang={article.language} dir={article.direction ?? 'auto'}>
            {keyphrases.map((phrase) => (
              <li key={phrase.text}>
                <a class="chip" href={`/?q=${encodeURIComponent(`"${phrase.text}"`)}`}>
                  <bdi>{phrase.text}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Topic({ article, topic }: { article: ArticleAnswer; topic: ArticleAnswer['topics'][number] }): JSX.Element {
  const { language, text } = usePreferences();
  const name = nameIn(topic.label, language, topic.id);
  const percent = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { style: 'percent' }).format(topic.score);
  return (
    <>
      <p class="topic-line">
        <a class="chip topic" href={toFilterPath({ topic: topic.id })}>
          <bdi>{name}</bdi>
        </a>
        <small>{percent}</small>
      </p>
      {topic.evidence && topic.evidence.length > 0 && (
        <details>
          <summary>
            {text.evidence}
            <span class="unseen">: {name}</span>
          </summary>
          {topic.evidence.map(({ field, start, end }) => (
            <blockquote key={`${field}${start}`} lang={article.language} dir={article.direction ?? 'auto'}>
              {article[field].slice(start, end)}
            </blockquote>
          ))}
        </details>
      )}
    </>
  );
}
