import type { JSX } from 'preact';
import type { OperationsAnswer } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { formatMoment, formatNumber } from '../text/format';

/** Articles that were set aside, with why. */
export function DeadLetterList({ deadLetters }: { deadLetters: OperationsAnswer['deadLetters'] }): JSX.Element {
  const { language, text } = usePreferences();
  if (deadLetters.every(({ count }) => count === 0)) return <p class="quiet">{text.deadNone}</p>;
  return (
    <>
      {deadLetters
        .filter(({ count }) => count > 0)
        .map(({ topic, count, latest }) => (
          <div key={topic}>
            <h3>
              <code>{topic}</code> <small>{formatNumber(count, language)}</small>
            </h3>
            <ul class="dead-letters">
              {latest.map(({ id, code, message, at }) => (
                <li key={id + at}>
                  <b lang="en">{code}</b> <time dateTime={at}>{formatMoment(at, language)}</time>
                  <p dir="ltr" lang="en">
                    {message}
                  </p>
                  <code>{id}</code>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}
