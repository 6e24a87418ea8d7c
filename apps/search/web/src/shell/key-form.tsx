import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { openSession } from './key-needed';
import { usePreferences } from './preferences';

/** Asks the reader for a key, once for as long as the browser is open. */
export function KeyForm({ onTaken }: { onTaken: () => void }): JSX.Element {
  const { text } = usePreferences();
  const [trouble, setTrouble] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const send = (event: Event): void => {
    event.preventDefault();
    openSession(field.current?.value ?? '').then(
      (isTaken) => (isTaken ? onTaken() : setTrouble(text.keyNotTaken)),
      () => setTrouble(text.failed),
    );
  };
  return (
    <form class="notice" onSubmit={send}>
      <h1>{text.keyNeeded}</h1>
      <p>{text.keyHelp}</p>
      <p class="actions">
        <label>
          {text.key} <input ref={field} type="password" name="key" dir="ltr" autocomplete="off" spellcheck={false} required />
        </label>
        <button type="submit">{text.goOn}</button>
      </p>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
    </form>
  );
}
