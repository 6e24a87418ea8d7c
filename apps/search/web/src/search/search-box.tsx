import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../api/answers';
import { navigate } from '../shell/address';
import { usePreferences } from '../shell/preferences';
import { learnSuggestion } from './known-names';
import { emptyState, fromParameters, toggle, toSearchPath } from './search-state';
import { SuggestionList, suggestionId } from './suggestion-list';
import { useSuggestions } from './use-suggestions';

const pauseMs = 300;

/** Search as you type, with suggestions: a combobox after the ARIA pattern of that name. */
export function SearchBox({ isSearchView, parameters }: { isSearchView: boolean; parameters: URLSearchParams }): JSX.Element {
  const { text } = usePreferences();
  const state = isSearchView ? fromParameters(parameters) : emptyState;
  const [typed, setTyped] = useState(state.q);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const suggestions = useSuggestions(open ? typed : '');
  const shown = open && suggestions.length > 0;

  // What stands in the address is taken over, unless the reader has typed on in the meantime (spaces are no difference).
  useEffect(() => setTyped((before) => (before.trim() === state.q ? before : state.q)), [state.q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (q: string, typing: 'goes on' | 'is done'): void => {
    clearTimeout(timer.current);
    navigate(toSearchPath({ ...state, q: q.trim() }), typing);
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (suggestion: Suggestion): void => {
    clearTimeout(timer.current);
    learnSuggestion(suggestion);
    const without = { ...state, q: '' };
    const isOn = state.filters[suggestion.kind].includes(suggestion.id);
    setTyped('');
    navigate(toSearchPath(isOn ? without : toggle(without, suggestion.kind, suggestion.id)), 'is done');
    close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setOpen(true);
      if (shown) setActive((before) => ((before + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault(); // the first Escape closes the list, the second empties the field as browsers do
      close();
    } else if (event.key === 'Enter' && shown && active >= 0) {
      event.preventDefault();
      pick(suggestions[active]!);
    }
  };

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(typed, 'is done');
        close();
      }}
    >
      <div class="search-box">
        <input
          type="search"
          name="q"
          role="combobox"
          list={undefined}
          dir={typed === '' ? undefined : 'auto'}
          autocomplete="off"
          spellcheck={false}
          maxLength={1_000}
          aria-label={text.search}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls="suggestions"
          aria-keyshortcuts="/"
          {...(shown && active >= 0 && { 'aria-activedescendant': suggestionId(active) })}
          placeholder={text.query}
          value={typed}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setTyped(value);
            setOpen(true);
            setActive(-1);
            clearTimeout(timer.current);
            if (isSearchView) timer.current = setTimeout(() => search(value, 'goes on'), pauseMs);
          }}
          onKeyDown={onKey}
          onBlur={close}
        />
        <SuggestionList suggestions={shown ? suggestions : []} active={active} onPick={pick} />
      </div>
      <button type="submit">{text.search}</button>
    </form>
  );
}
