import type { JSX } from 'preact';
import type { TotalAnswer } from '../api/answers';
import { useAnswer } from '../api/ask';
import { usePreferences } from '../shell/preferences';
import { formatPlural } from '../text/format';
import { choose, fromParameters, toFilterParameters, toSearchPath } from './search-state';

interface NewSinceProps {
  /** Address of a search on this page. */
  readonly path: string;
  readonly seenAt: string;
  readonly onOpen: () => void;
}

/** How many articles a saved search finds that came in after the reader last looked, as a link to these; nothing where there are none. */
export function NewSince({ path, seenAt, onOpen }: NewSinceProps): JSX.Element | null {
  const { language, text } = usePreferences();
  const state = choose(fromParameters(new URLSearchParams(path.slice(2))), { since: seenAt });
  const { answer } = useAnswer<TotalAnswer>(`/v1/articles/total?${toFilterParameters(state).toString()}`);
  if (answer === undefined || answer.total === 0) return null;
  return (
    // Only when the page went there: what is marked as seen changes the link.
    <a class="new-since" href={toSearchPath({ ...state, sort: 'newest' })} onClick={() => setTimeout(onOpen)}>
      {formatPlural(text.newArticles, answer.total, language)}
    </a>
  );
}
