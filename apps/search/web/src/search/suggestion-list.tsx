import type { JSX } from 'preact';
import type { Suggestion } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { TypeIcon } from '../shell/type-icon';
import { formatNumber, nameIn } from '../text/format';

export function suggestionId(index: number): string {
  return `suggestion-${index}`;
}

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onPick: (suggestion: Suggestion) => void;
}

/** The list below the search box; focus stays in the box, which tells by `aria-activedescendant` where the reader is. */
export function SuggestionList({ suggestions, active, onPick }: SuggestionListProps): JSX.Element {
  const { language, text } = usePreferences();
  return (
    <ul id="suggestions" role="listbox" aria-label={text.suggestions} hidden={suggestions.length === 0}>
      {suggestions.map((suggestion, index) => {
        const { kind, type, id, name, count } = suggestion;
        const what = type === undefined ? text.filterNames[kind] : text.entityTypes[type];
        return (
          <li
            key={kind + id}
            id={suggestionId(index)}
            role="option"
            aria-selected={index === active}
            class={`type-${(type ?? kind).toLowerCase()}`}
            onMouseDown={(event) => {
              event.preventDefault(); // the field keeps the focus
              onPick(suggestion);
            }}
          >
            <TypeIcon type={type ?? kind} />
            <bdi>{nameIn(name, language, id)}</bdi>
            <small>{what}</small>
            <small class="count">{formatNumber(count, language)}</small>
          </li>
        );
      })}
    </ul>
  );
}
