import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { usePreferences } from './preferences';

/** A button that shows which keys there are. */
export function HelpSheet(): JSX.Element {
  const { text } = usePreferences();
  const sheet = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        id="help-button"
        type="button"
        class="quiet"
        aria-label={text.keys}
        title={text.keys}
        aria-keyshortcuts="?"
        onClick={() => sheet.current?.showModal()}
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog ref={sheet} class="help" aria-labelledby="help-title">
        <h2 id="help-title">{text.keys}</h2>
        <dl>
          {Object.entries(text.keyMeanings).map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{text.close}</button>
        </form>
      </dialog>
    </>
  );
}
