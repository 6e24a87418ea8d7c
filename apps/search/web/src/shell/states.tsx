import type { JSX } from 'preact';
import type { ApiProblem } from '../api/ask';
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
  return (
    <div class="notice" role="alert">
      <h1>{problem.isMissing ? text.notHere : text.failed}</h1>
      {problem.explanation !== undefined && (
        <p dir="ltr" lang="en">
          {problem.explanation}
        </p>
      )}
      <p class="actions">
        {!problem.isMissing && (
          <button type="button" onClick={onRetry}>
            {text.retry}
          </button>
        )}
        <a href="/">{text.toSearch}</a>
      </p>
    </div>
  );
}
