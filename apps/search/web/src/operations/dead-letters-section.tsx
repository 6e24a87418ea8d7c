import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IngestSchemas } from '@naba/api-client';
import { ApiProblem } from '../api/api-problem';
import { keepChangeKey, tell, useAnswer } from '../api/ask';
import { usePreferences } from '../shell/preferences';
import { Section } from '../shell/section';
import { Failure, Loading } from '../shell/states';
import { formatMoment, formatNumber } from '../text/format';
import type { Change } from './dead-letter-editor';
import { DeadLetterEditor } from './dead-letter-editor';
import { SureButton } from './sure-button';
import { useRefresh } from './use-refresh';

type Letters = IngestSchemas['DeadLetters'];
type Outcome = IngestSchemas['DeadLetterOutcome'];

const path = '/v1/dead-letters';
const shown = 20;

/** What was set aside, by cause; one or all of a cause is sent again, corrected or discarded here as by `naba dead-letters`. */
export function DeadLettersSection(): JSX.Element {
  const { language, text } = usePreferences();
  const [state, setState] = useState<'open' | 'done'>('open');
  const { answer, problem, again } = useAnswer<Letters>(`${path}?state=${state}&limit=${shown}`);
  useRefresh(again);
  const [refused, setRefused] = useState<ApiProblem>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [opened, setOpened] = useState<string>();
  const change: Change = async (method, to, body) => {
    try {
      const told = (await tell(method, path + to, body)) as Outcome | IngestSchemas['DeadLetterOutcomes'];
      setOutcomes('results' in told ? told.results : [told]);
      setRefused(undefined);
      return true;
    } catch (error) {
      setOutcomes([]);
      setRefused(error instanceof ApiProblem ? error : new ApiProblem({}));
      return false;
    } finally {
      again();
    }
  };
  const buttons = (name: string, choice: object): JSX.Element => (
    <span class="actions">
      {[[text.deadRetry, '/retry'] as const, [text.deadDiscard, '/discard'] as const].map(([does, to]) => (
        <SureButton
          key={to}
          does={does}
          sure={`${text.deadSure}: ${does}`}
          name={name}
          onSure={() => void change('POST', to, choice)}
        />
      ))}
    </span>
  );
  return (
    <Section title={text.deadLetters}>
      {problem ? <Failure problem={problem} onRetry={again} /> : !answer && <Loading />}
      {answer && (
        <>
          <label>
            <input
              type="checkbox"
              checked={state === 'done'}
              onChange={(event) => setState(event.currentTarget.checked ? 'done' : 'open')}
            />{' '}
            {text.deadDone}
          </label>
          {refused && (
            <p class="notice" role="alert" lang="en" dir="ltr">
              {refused.explanation ?? text.failed}
            </p>
          )}
          {refused?.isUnauthorized && <ChangeKey onKept={() => setRefused(undefined)} />}
          <div role="status">
            {outcomes.length > 0 && (
              <p>{text.deadActed(formatNumber(outcomes.filter(({ outcome }) => outcome === 'done').length, language))}</p>
            )}
            {outcomes
              .filter(({ outcome }) => outcome !== 'done')
              .map(({ id, outcome }) => (
                <p key={id}>
                  <code>{id}</code> {text.deadOutcomes[outcome as Exclude<typeof outcome, 'done'>]}
                </p>
              ))}
          </div>
          {answer.total === 0 && <p class="quiet">{text.deadNone}</p>}
          {state === 'open' &&
            answer.causes.map(({ consumer, code, count }) => (
              <div key={consumer + code} class="cause">
                <h3>
                  <bdi>{code}</bdi>{' '}
                  <small>
                    <bdi>{consumer}</bdi> · {formatNumber(count, language)}
                  </small>
                </h3>
                {buttons(`${code} (${formatNumber(count, language)})`, { code, consumer, until: answer.asOf })}
              </div>
            ))}
          <ul class="dead-letters">
            {answer.deadLetters.map(({ id, code, message, at, actions }) => (
              <li key={id}>
                <bdi>
                  <b lang="en">{code}</b>
                </bdi>{' '}
                <time dateTime={at}>
                  <bdi>{formatMoment(at, language)}</bdi>
                </time>{' '}
                <code>{id}</code>
                <p dir="ltr" lang="en">
                  {message}
                </p>
                {actions.map((action) => (
                  <p key={action.at} class="quiet">
                    {text.deadActions[action.kind]} · <bdi>{action.by}</bdi> · <bdi>{formatMoment(action.at, language)}</bdi>
                  </p>
                ))}
                <button
                  type="button"
                  aria-expanded={opened === id}
                  aria-label={`${text.deadOpen}: ${id}`}
                  onClick={() => setOpened(opened === id ? undefined : id)}
                >
                  {text.deadOpen}
                </button>
                {actions.length === 0 && buttons(id, { ids: [id] })}
                {opened === id && <DeadLetterEditor id={id} isOpen={actions.length === 0} onChange={change} />}
              </li>
            ))}
          </ul>
          {answer.total > answer.deadLetters.length && (
            <p class="quiet">{text.deadMore(String(answer.deadLetters.length), String(answer.total))}</p>
          )}
        </>
      )}
    </Section>
  );
}

/** Asks for a key that may change something; the reader's own, in a cookie, is for reading alone. */
function ChangeKey({ onKept }: { onKept: () => void }): JSX.Element {
  const { text } = usePreferences();
  return (
    <form
      class="feed-form"
      onSubmit={(event) => {
        event.preventDefault();
        keepChangeKey(event.currentTarget.querySelector('input')?.value ?? '');
        onKept();
      }}
    >
      <label>
        {text.changeKey}
        <input type="password" name="change-key" dir="ltr" autocomplete="off" required />
      </label>
      <button type="submit">{text.goOn}</button>
    </form>
  );
}
