import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { navigate } from '../shell/address';
import { usePreferences } from '../shell/preferences';
import { toEntityPath } from '../shell/route';

/** As many characters as the API takes. */
const longest = 200;

/** Keeps the quotes that have these words: what did somebody say about something. The words stand in the address. */
export function SaidBox({ id, said }: { id: string; said: string }): JSX.Element {
  const { text } = usePreferences();
  const [words, setWords] = useState(said);
  useEffect(() => setWords(said), [said]);
  return (
    <form
      class="boxes"
      onSubmit={(event) => {
        event.preventDefault();
        navigate(toEntityPath(id, words.trim()));
      }}
    >
      <label>
        {text.saidWith}
        <input
          type="search"
          name="said"
          dir="auto"
          maxLength={longest}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{text.search}</button>
    </form>
  );
}
