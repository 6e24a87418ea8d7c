import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IngestSchemas } from '@naba/api-client';
import { useAnswer } from '../api/ask';
import { usePreferences } from '../shell/preferences';
import { Failure, Loading } from '../shell/states';

/** Has the API change something; true where it answered. */
export type Change = (method: 'POST' | 'PATCH', path: string, body: object) => Promise<boolean>;

interface EditorProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onChange: Change;
}

/** One dead letter whole: headers, and its value, which can be corrected while nothing was done about it. */
export function DeadLetterEditor({ id, isOpen, onChange }: EditorProps): JSX.Element {
  const { text } = usePreferences();
  const path = `/v1/dead-letters/${encodeURIComponent(id)}`;
  const { answer, problem, again } = useAnswer<IngestSchemas['WholeDeadLetter']>(path);
  const [written, setWritten] = useState<string>();
  const [trouble, setTrouble] = useState(false);
  if (!answer) return problem ? <Failure problem={problem} onRetry={again} /> : <Loading />;
  const send = (event: Event): void => {
    event.preventDefault();
    const payload = parse(written ?? answer.payload ?? '');
    setTrouble(payload === undefined);
    if (payload !== undefined) void onChange('PATCH', `/${encodeURIComponent(id)}`, { payload });
  };
  return (
    <form onSubmit={send}>
      <dl dir="ltr" lang="en">
        {Object.entries(answer.headers).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <label>
        {text.deadValue}
        <textarea
          dir="auto"
          rows={10}
          spellcheck={false}
          readOnly={!isOpen}
          value={written ?? indented(answer.payload ?? '')}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </label>
      {trouble && <p role="alert">{text.deadNotJson}</p>}
      {isOpen && <button type="submit">{text.deadEdit}</button>}
    </form>
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function indented(json: string): string {
  const value = parse(json);
  return value === undefined ? json : JSON.stringify(value, null, 2);
}
