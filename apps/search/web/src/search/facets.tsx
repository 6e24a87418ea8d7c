import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FacetValue, SearchAnswer } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { TypeIcon } from '../shell/type-icon';
import { formatNumber, nameIn, nameOfLanguage } from '../text/format';
import type { InterfaceLanguage } from '../text/words';
import type { FilterName, SearchState } from './search-state';
import { toggle } from './search-state';
import { toBranches } from './topic-tree';

const facets = [
  ['language', 'lang', undefined],
  ['topic', 'topic', undefined],
  ['location', 'entity', 'LOC'],
  ['person', 'entity', 'PER'],
  ['organisation', 'entity', 'ORG'],
  ['source', 'source', undefined],
] as const satisfies readonly (readonly [keyof SearchAnswer['facets'], FilterName, string | undefined])[];
type FacetName = (typeof facets)[number][0];

const shownAtFirst = 6;

interface FacetsProps {
  readonly answer: SearchAnswer;
  readonly state: SearchState;
  readonly onChange: (state: SearchState) => void;
}

/** Counts by language, topic, place, person, organisation and source; each value is a filter to switch on and off. */
export function Facets({ answer, state, onChange }: FacetsProps): JSX.Element {
  return (
    <>
      {facets.map(([facet, filter, type]) => (
        <Facet
          key={facet}
          facet={facet}
          type={type}
          filter={filter}
          values={answer.facets[facet]}
          state={state}
          onChange={onChange}
        />
      ))}
    </>
  );
}

interface FacetProps extends Omit<FacetsProps, 'answer'> {
  readonly facet: FacetName;
  readonly type: string | undefined;
  readonly filter: FilterName;
  readonly values: readonly FacetValue[];
}

function Facet({ facet, type, filter, values, state, onChange }: FacetProps): JSX.Element | null {
  const { language, text } = usePreferences();
  const [open, setOpen] = useState(false);
  if (values.length === 0) return null;
  const branches = toBranches(values);
  const box = (value: FacetValue): JSX.Element => (
    <label>
      <input
        type="checkbox"
        checked={state.filters[filter].includes(value.value)}
        onChange={() => onChange(toggle(state, filter, value.value))}
      />
      <bdi>{labelOf(facet, value, language)}</bdi>
      <small>{formatNumber(value.count, language)}</small>
    </label>
  );
  return (
    <fieldset class={type === undefined ? undefined : `type-${type.toLowerCase()}`}>
      <legend>
        {type !== undefined && <TypeIcon type={type} />} {text.facets[facet]}
      </legend>
      <ul>
        {branches.slice(0, open ? undefined : shownAtFirst).map(({ value, below }) => (
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
      {branches.length > shownAtFirst && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.showFewer : text.showMore}
          <span class="unseen">: {text.facets[facet]}</span>
        </button>
      )}
    </fieldset>
  );
}

function labelOf(facet: FacetName, { value, label }: FacetValue, language: InterfaceLanguage): string {
  return facet === 'language' ? nameOfLanguage(value, language) : nameIn(label, language, value);
}
