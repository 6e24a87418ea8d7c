import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticleAnswer } from '../api/answers';
import { useAnswer } from '../api/ask';
import { usePreferences } from '../shell/preferences';
import { Failure, Loading } from '../shell/states';
import { TypeIcon } from '../shell/type-icon';
import { useTitle } from '../shell/use-title';
import { ArticleHead } from './article-head';
import { ArticleNames } from './article-names';
import { ArticleQuotes } from './article-quotes';
import { ArticleRevisions } from './article-revisions';
import { ArticleTopics } from './article-topics';
import { ArticleWay } from './article-way';
import { DatesAndNumbers } from './dates-and-numbers';
import { MarkedText } from './marked-text';
import type { MarkKind } from './marks';
import { foundIn, markKinds, marksOf } from './marks';
import { ArticlePlace } from './article-place';
import { placeInList } from '../search/reading-list';
import { SimilarArticles } from './similar-articles';

/** One article: its text with everything that was found in it, and where it came from. */
export function ArticleView({ id }: { id: string }): JSX.Element {
  const { answer, problem, again } = useAnswer<ArticleAnswer>(`/v1/articles/${encodeURIComponent(id)}`);
  useTitle(answer?.title);
  if (problem && !answer) return <Failure problem={problem} onRetry={again} />;
  return answer ? <Article article={answer} /> : <Loading />;
}

function Article({ article }: { article: ArticleAnswer }): JSX.Element {
  const [wanted, setWanted] = useState<ReadonlySet<MarkKind>>(() => new Set(markKinds));
  const [place] = useState(() => placeInList(article.id));
  const found = wanted.has('found') ? foundIn(article.body, place?.marked ?? []) : [];
  return (
    <div class="article-view">
      <div>
        {place && <ArticlePlace place={place} />}
        <article dir={article.direction ?? 'auto'} lang={article.language}>
          <ArticleHead article={article} wanted={wanted} />
          <MarkChoice wanted={wanted} onChange={setWanted} />
          <div class="body">
            <MarkedText text={article.body} marks={[...marksOf(article, 'body', wanted), ...found]} />
          </div>
        </article>
        {article.revisions > 1 && <ArticleRevisions id={article.id} />}
        <SimilarArticles article={article} />
        <ArticleWay article={article} />
      </div>
      <div class="aside">
        <ArticleNames article={article} />
        <ArticleTopics article={article} />
        <ArticleQuotes article={article} />
        <DatesAndNumbers article={article} />
      </div>
    </div>
  );
}

/** Kinds of marks without a sign, and how they are drawn. */
const plainKinds: Readonly<Partial<Record<MarkKind, string>>> = { quote: 'quoted', date: 'dated', found: 'found' };

interface MarkChoiceProps {
  readonly wanted: ReadonlySet<MarkKind>;
  readonly onChange: (wanted: ReadonlySet<MarkKind>) => void;
}

/** What is marked in the text; it is the key to colours and lines as well. */
function MarkChoice({ wanted, onChange }: MarkChoiceProps): JSX.Element {
  const { language, text } = usePreferences();
  return (
    <fieldset class="mark-choice" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <legend>{text.marks}</legend>
      {markKinds.map((kind) => (
        <label key={kind} class={`type-${kind.toLowerCase()}`}>
          <input
            type="checkbox"
            checked={wanted.has(kind)}
            onChange={() => onChange(new Set(markKinds.filter((other) => wanted.has(other) !== (other === kind))))}
          />
          {plainKinds[kind] === undefined && <TypeIcon type={kind} />}
          <span class={plainKinds[kind] ?? 'mention'}>{text.markKinds[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
