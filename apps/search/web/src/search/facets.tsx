import type { JSX } from 'preact';
import type { FacetValue, Names, SearchAnswer } from '../../src/query/search-answer';
import type { FilterName, SearchState } from './search-state';
import { toggle } from './search-state';
import type { InterfaceLanguage } from './words';
import { words } from './words';

const facets: readonly (readonly [keyof SearchAnswer['facets'], FilterName])[] = [
  ['language', 'lang'],
  ['topic', 'topic'],
  ['location', 'entity'],
  ['person', 'entity'],
  ['organisation', 'entity'],
  ['source', 'source'],
];

interface FacetsProps {
  readonly answer: SearchAnswer;
  readonly state: SearchState;
  readonly language: InterfaceLanguage;
  readonly onChange: (state: SearchState) => void;
}

/** Counts by language, topic, place, person, organisation and source; each value is a filter to switch on and off. */
export function Facets({ answer, state, language, onChange }: FacetsProps): JSX.Element {
  return (
    <>
      {facets.map(([facet, filter]) => {
        const values = answer.facets[facet];
        if (values.length === 0) return null;
        return (
          <fieldset key={facet}>
            <legend>{words[language][facet]}</legend>
            {values.map((value) => (
              <label key={value.value}>
                <input
                  type="checkbox"
                  checked={state.filters[filter].includes(value.value)}
                  onChange={() => {
                    onChange(toggle(state, filter, value.value));
                  }}
                />
                <bdi>{labelOf(facet, value, language)}</bdi>
                <small>{new Intl.NumberFormat(language).format(value.count)}</small>
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

function labelOf(facet: string, { value, label }: FacetValue, language: InterfaceLanguage): string {
  if (facet === 'language')
    return value === 'und' ? '—' : (new Intl.DisplayNames([language], { type: 'language' }).of(value) ?? value);
  return nameOf(label, language) ?? value;
}

/** A name in the language of the interface, else in the other one. */
export function nameOf(names: Names | undefined, language: InterfaceLanguage): string | undefined {
  return names?.[language] ?? names?.en ?? names?.ar;
}
