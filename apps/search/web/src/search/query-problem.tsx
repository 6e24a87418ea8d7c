import type { JSX } from 'preact';
import type { ApiProblem } from '../api/api-problem';
import { usePreferences } from '../shell/preferences';
import { formatNumber } from '../text/format';
import { meaningOf } from '../text/query-errors';
import { emptyState, toSearchPath } from './search-state';

/** What is wrong with a query, and where: the query is shown with the whole word at fault marked. */
export function QueryProblem({ problem, query }: { problem: ApiProblem; query: string }): JSX.Element {
  const { language, text } = usePreferences();
  const { position, length = 0, code, values = {}, detail } = problem.fault ?? {};
  const corrected = problem.corrected(query);
  const meaning = meaningOf(code, values, language);
  return (
    <div class="notice" role="alert">
      <h2>{position === undefined ? text.queryWrong : text.queryWrongAt(formatNumber(position + 1, language))}</h2>
      {position !== undefined && (
        <p>
          <code dir="auto" class="query">
            {query.slice(0, position)}
            <mark>{query.slice(position, position + length) || '␣'}</mark>
            {query.slice(position + length)}
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
      {meaning === undefined ? (
        <p dir="ltr" lang="en">
          {detail ?? problem.explanation}
        </p>
      ) : (
        <p>{meaning}</p>
      )}
    </div>
  );
}
