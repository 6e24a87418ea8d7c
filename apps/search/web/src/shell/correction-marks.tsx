import type { JSX } from 'preact';
import type { ArticleAnswer } from '../api/answers';
import { toFilterPath } from '../search/search-state';
import { usePreferences } from './preferences';

type Corrections = ArticleAnswer['corrections'];

/** In one word each what the publisher says of the article: corrected, clarified, withdrawn. */
export function CorrectionMarks({ corrections = [] }: { readonly corrections?: Corrections }): JSX.Element {
  const { text } = usePreferences();
  const kinds = [...new Set(corrections.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => (
        <b key={kind} class="corrected">
          {text.corrections[kind]}
        </b>
      ))}
    </>
  );
}

/** The notices themselves, in the words and the direction of the article, each with the way to others of its kind. */
export function CorrectionNotices({ article }: { readonly article: ArticleAnswer }): JSX.Element | null {
  const { language, text } = usePreferences();
  const { corrections = [] } = article;
  if (corrections.length === 0) return null;
  return (
    <ul class="notices" aria-label={text.filterNames.correction} lang={language}>
      {corrections.map((correction) => (
        <li key={correction.span.start}>
          <a href={toFilterPath({ correction: correction.kind })}>{text.corrections[correction.kind]}</a>{' '}
          <q dir={article.direction ?? 'auto'} lang={article.language}>
            {correction.text}
          </q>
        </li>
      ))}
    </ul>
  );
}
