import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FacetName } from '../../../src/request/filter-table';
import { facetNames, facets } from '../../../src/request/filter-table';
import type { FacetValue, SearchAnswer } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { Toolbar } from '../shell/toolbar';
import { TypeIcon } from '../shell/type-icon';
import { formatNumber, isolated } from '../text/format';
import type { SearchState } from './search-state';
import { findValues } from './find-values';
import { canExclude, exclude, toggle } from './search-state';
import { toBranches } from './topic-tree';
import { nameOfValue } from './value-name';

const shownAtFirst = 6;

interface FacetsProps {
  readonly answer: SearchAnswer;
  readonly state: SearchState;
  readonly onChange: (state: SearchState) => void;
}

/** The counts of every facet; each value is a filter to switch on and off, or is left out by the query. */
export function Facets({ answer, state, onChange }: FacetsProps): JSX.Element {
  return (
    <>
      {facetNames.map((name) => (
        <Facet key={name} name={name} values={answer.facets[name]} state={state} onChange={onChange} />
      ))}
    </>
  );
}

interface FacetProps extends Omit<FacetsProps, 'answer'> {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
}

function Facet({ name, values, state, onChange }: FacetProps): JSX.Element | null {
  const { language, text } = usePreferences();
  const { filter, entityType } = facets[name];
  const [open, setOpen] = useState(false);
  const [looked, setLooked] = useState('');
  if (values.length === 0) return null;
  const nameOf = ({ value, label }: FacetValue): string => nameOfValue(filter, value, text, language, label);
  const branches = toBranches(values);
  const hasMore = branches.length > shownAtFirst;
  const looking = hasMore && looked.trim() !== '';
  const found = looking
    ? findValues(branches, looked, (value) => [nameOf(value), value.value, ...Object.values(value.label ?? {})])
    : branches.slice(0, open ? undefined : shownAtFirst);
  const box = (value: FacetValue): JSX.Element => (
    <>
      <label>
        <input
          type="checkbox"
          checked={state.filters[filter].includes(value.value)}
          onChange={() => onChange(toggle(state, filter, value.value))}
        />
        <bdi>{nameOf(value)}</bdi>
        <small>{formatNumber(value.count, language)}</small>
      </label>
      {canExclude(filter) && (
        <button
          type="button"
          class="link"
          aria-label={text.exclude(nameOf(value))}
          title={text.exclude(isolated(nameOf(value)))}
          onClick={() => onChange(exclude(state, filter, value.value))}
        >
          −
        </button>
      )}
    </>
  );
  return (
    <fieldset class={entityType === undefined ? undefined : `type-${entityType.toLowerCase()}`}>
      <legend>
        {entityType !== undefined && <TypeIcon type={entityType} />} {text.filterNames[name]}
      </legend>
      {hasMore && (
        <input
          type="search"
          dir="auto"
          aria-label={text.lookIn(text.filterNames[name])}
          placeholder={text.look}
          value={looked}
          onInput={(event) => setLooked(event.currentTarget.value)}
        />
      )}
      {looking && found.length === 0 && (
        <p class="quiet" role="status">
          {text.lookedNone}
        </p>
      )}
      <Toolbar label={text.filterNames[name]}>
        <ul>
          {found.map(({ value, below }) => (
            <li key={value.value}>
              {box(value)}
              {below.length > 0 && (
                <ul>
                  {below.map((narrower) => (
                    <li key={narrower.value}>{box(narrower)}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Toolbar>
      {hasMore && !looking && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.showFewer : text.showMore}
          <span class="unseen">: {text.filterNames[name]}</span>
        </button>
      )}
    </fieldset>
  );
}
