import type { JSX } from 'preact';
import type { ApiProblem } from '../api/api-problem';
import { usePreferences } from './preferences';

/** Grey lines where text will be, and a word for those who don't see them. */
export function Loading(): JSX.Element {
  const { text } = usePreferences();
  return (
    <div class="loading" role="status">
      <span class="unseen">{text.loading}</span>
      {[70, 95, 88].map((width) => (
        <div key={width} class="line" style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}

/** Says what went wrong and what can be done about it. */
export function Failure({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }): JSX.Element {
  const { text } = usePreferences();
  // What a view asks for comes out of its address: an id that cannot be one is no fault of the service.
  const isNoAddress = problem.code === 'QUERY_INVALID';
  const isMissing = problem.isMissing || isNoAddress;
  return (
    <div class="notice" role="alert">
      <h1>{isMissing ? text.notHere : text.failed}</h1>
      {isNoAddress ? <p>{text.problems['ROUTE_NOT_FOUND']}</p> : <Explanation problem={problem} />}
      <p class="actions">
        {!isMissing && (
          <button type="button" onClick={onRetry}>
            {text.retry}
          </button>
        )}
        <a href="/">{text.toSearch}</a>
      </p>
    </div>
  );
}

/** What a problem's code means in the reader's language, else what the API says itself. */
function Explanation({ problem }: { problem: ApiProblem }): JSX.Element | null {
  const { text } = usePreferences();
  const meaning = text.problems[problem.code ?? ''];
  if (meaning !== undefined) return <p>{meaning}</p>;
  if (problem.explanation === undefined) return null;
  return (
    <p dir="ltr" lang="en">
      {problem.explanation}
    </p>
  );
}
