import type { JSX } from 'preact';
import type { ArticleAnswer, SimilarAnswer } from '../api/answers';
import { useAnswer } from '../api/ask';
import { ArticleLinks } from '../shell/article-links';
import { Section } from '../shell/section';
import { usePreferences } from '../shell/preferences';
import { formatPlural } from '../text/format';

/** Articles like this one, and how many carry it word for word. */
export function SimilarArticles({ article }: { article: ArticleAnswer }): JSX.Element {
  const { language, text } = usePreferences();
  const { answer } = useAnswer<SimilarAnswer>(`/v1/articles/${encodeURIComponent(article.id)}/similar?limit=6`);
  const copies = `/?${new URLSearchParams({ q: `title:"${article.title.replaceAll('"', ' ')}"`, fold: 'false' }).toString()}`;
  return (
    <Section title={text.similar}>
      {article.copies > 0 && (
        <p>
          <a href={copies}>
            {text.allCopies}: {formatPlural(text.copies, article.copies, language)}
          </a>
        </p>
      )}
      {answer?.articles.length === 0 && <p class="quiet">{text.similarNone}</p>}
      <ArticleLinks articles={answer?.articles ?? []} />
    </Section>
  );
}
