import type { JSX } from 'preact';
import { filterNames } from '../../../src/request/filter-table';
import { usePreferences } from '../shell/preferences';
import { Toolbar } from '../shell/toolbar';
import type { InterfaceLanguage, Words } from '../text/words';
import type { SearchState } from './search-state';
import { emptyState, isNarrowed, toggle } from './search-state';
import { nameOfValue } from './value-name';

interface ActiveFilter {
  readonly kind: string;
  readonly name: string;
  readonly off: SearchState;
}

/** The filters that are on, each with a button that takes it away. */
export function ActiveFilters({
  state,
  onChange,
}: {
  state: SearchState;
  onChange: (next: SearchState) => void;
}): JSX.Element | null {
  const { language, text } = usePreferences();
  if (!isNarrowed(state)) return null;
  return (
    <Toolbar label={text.activeFilters} class="active-filters">
      {listFilters(state, text, language).map(({ kind, name, off }) => (
        <button key={kind + name} type="button" aria-label={text.remove(`${kind}: ${name}`)} onClick={() => onChange(off)}>
          <small>{kind}</small> <bdi>{name}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
      <button
        type="button"
        class="link"
        onClick={() => onChange({ ...emptyState, q: state.q, sort: state.sort, fold: state.fold })}
      >
        {text.clear}
      </button>
    </Toolbar>
  );
}

/** A name for the search, from its words and filters. */
export function describeSearch(state: SearchState, text: Words, language: InterfaceLanguage): string {
  const parts = [state.q, ...listFilters(state, text, language).map(({ name }) => name)].filter((part) => part !== '');
  return parts.length === 0 ? text.everything : parts.join(' · ');
}

function listFilters(state: SearchState, text: Words, language: InterfaceLanguage): ActiveFilter[] {
  return filterNames.flatMap((filter) =>
    state.filters[filter].map((value) => ({
      kind: text.filterNames[filter],
      name: nameOfValue(filter, value, text, language),
      off: toggle(state, filter, value),
    })),
  );
}
