import type { JSX } from 'preact';
import type { ApiProblem } from '../api/api-problem';
import { usePreferences } from '../shell/preferences';
import { formatNumber } from '../text/format';
import { emptyState, toSearchPath } from './search-state';

/** What is wrong with a query, and where: the query is shown with the place marked. */
export function QueryProblem({ problem, query }: { problem: ApiProblem; query: string }): JSX.Element {
  const { language, text } = usePreferences();
  const { position } = problem;
  const corrected = problem.corrected(query);
  return (
    <div class="notice" role="alert">
      <h2>{position === undefined ? text.queryWrong : text.queryWrongAt(formatNumber(position + 1, language))}</h2>
      {position !== undefined && (
        <p>
          <code dir="auto" class="query">
            {query.slice(0, position)}
            <mark>{query.slice(position, position + 1) || '␣'}</mark>
            {query.slice(position + 1)}
          </code>
        </p>
      )}
      {corrected !== undefined && (
        <p>
          {text.queryInstead}{' '}
          <a href={toSearchPath({ ...emptyState, q: corrected })}>
            <bdi>{corrected}</bdi>
          </a>
        </p>
      )}
      <p dir="ltr" lang="en">
        {problem.explanation}
      </p>
    </div>
  );
}
