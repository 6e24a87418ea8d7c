import type { JSX } from 'preact';
import type { Sort } from '../../../src/request/sorts';
import { sortNames } from '../../../src/request/sorts';
import type { SearchAnswer } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { formatDuration, formatPlural } from '../text/format';
import type { SearchState } from './search-state';

interface ResultsBarProps {
  readonly answer: SearchAnswer | undefined;
  readonly state: SearchState;
  readonly onChange: (state: SearchState) => void;
}

/** How many were found, and in which order they stand. */
export function ResultsBar({ answer, state, onChange }: ResultsBarProps): JSX.Element {
  const { language, text } = usePreferences();
  const shownSort: Sort = state.q === '' && state.sort === 'relevance' ? 'newest' : state.sort;
  return (
    <div class="results-bar">
      <p role="status">
        {answer && <b>{formatPlural(text.articles, answer.total, language)}</b>}{' '}
        {answer && <small>{text.took(formatDuration(answer.tookMs / 1_000, language))}</small>}{' '}
        {answer?.partial && <small>{text.partial}</small>}
      </p>
      <label>
        <input type="checkbox" checked={state.fold} onChange={() => onChange({ ...state, fold: !state.fold })} />
        {text.fold}
      </label>
      <label>
        <span class="unseen">{text.sort}</span>
        <select value={shownSort} onChange={(event) => onChange({ ...state, sort: event.currentTarget.value as Sort })}>
          {sortNames.map((sort) => (
            <option key={sort} value={sort} disabled={sort === 'relevance' && state.q === ''}>
              {text.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
