import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePreferences } from '../shell/preferences';
import { readStored, store } from '../shell/storage';
import type { SavedSearch } from './saved-searches';
import { addSaved, parseSaved, removeSaved } from './saved-searches';

const key = 'naba-searches';

/** Searches that the reader keeps in this browser. */
export function SavedSearches({ name, path }: SavedSearch): JSX.Element {
  const { text } = usePreferences();
  const [list, setList] = useState<readonly SavedSearch[]>(() => parseSaved(readStored(key)));
  const change = (next: readonly SavedSearch[]): void => {
    setList(next);
    store(key, JSON.stringify(next));
  };
  return (
    <>
      {list.length === 0 && <p class="quiet">{text.savedNone}</p>}
      <ul class="saved">
        {list.map((saved) => (
          <li key={saved.path}>
            <a href={saved.path}>
              <bdi>{saved.name}</bdi>
            </a>
            <button
              type="button"
              class="link"
              aria-label={text.remove(saved.name)}
              onClick={() => change(removeSaved(list, saved.path))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => change(addSaved(list, { name, path }))}>
        {text.save}
      </button>
    </>
  );
}
