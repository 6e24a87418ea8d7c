import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { navigate } from '../shell/address';
import { usePreferences } from '../shell/preferences';
import type { Comparison } from './comparison';
import { toComparePath } from './comparison';

/** The two queries to write; what stands in the address is taken over. */
export function CompareBoxes({ comparison }: { comparison: Comparison }): JSX.Element {
  const { text } = usePreferences();
  const { first, second } = comparison;
  const [typed, setTyped] = useState({ first, second });
  useEffect(() => setTyped({ first, second }), [first, second]);
  const box = (which: 'first' | 'second'): JSX.Element => (
    <label class={which}>
      {text.compareQueries[which]}
      <input
        type="search"
        name={which}
        dir="auto"
        value={typed[which]}
        onInput={(event) => setTyped({ ...typed, [which]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      class="boxes"
      onSubmit={(event) => {
        event.preventDefault();
        navigate(toComparePath({ ...comparison, ...typed }));
      }}
    >
      {box('first')}
      {box('second')}
      <button type="submit">{text.compare}</button>
    </form>
  );
}
