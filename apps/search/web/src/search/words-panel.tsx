import type { JSX } from 'preact';
import type { WordsAnswer } from '../api/answers';
import { useAnswer } from '../api/ask';
import { usePreferences } from '../shell/preferences';
import { Failure, Loading } from '../shell/states';
import { formatNumber } from '../text/format';
import type { SearchState } from './search-state';
import { toFilterParameters, toSearchPath } from './search-state';

/** Words and phrases that set the search apart from all articles; each leads to the search with it. */
export function WordsPanel({ state }: { state: SearchState }): JSX.Element {
  const { language, text } = usePreferences();
  const { answer, problem, again } = useAnswer<WordsAnswer>(`/v1/articles/words?${toFilterParameters(state).toString()}`);
  if (problem) return <Failure problem={problem} onRetry={again} />;
  if (!answer) return <Loading />;
  if (answer.words.length === 0) return <p class="quiet">{text.topWordsNone}</p>;
  return (
    <ul class="chips">
      {answer.words.map((word) => (
        <li key={word.text}>
          <a class="chip" href={toSearchPath({ ...state, q: `${state.q} "${word.text}"`.trim() })}>
            <bdi>{word.text}</bdi> <small>{formatNumber(word.count, language)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
