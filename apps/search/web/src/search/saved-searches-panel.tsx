import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePreferences } from '../shell/preferences';
import { readStored, store } from '../shell/storage';
import { NewSince } from './new-since';
import type { SavedSearch } from './saved-searches';
import { addSaved, markSeen, parseSaved, removeSaved } from './saved-searches';

const key = 'naba-searches';

/** Searches that the reader keeps in this browser, each with what is new since it was last opened here. */
export function SavedSearches({ name, path }: SavedSearch): JSX.Element {
  const { text } = usePreferences();
  const [list, setList] = useState<readonly SavedSearch[]>(() => parseSaved(readStored(key)));
  const change = (next: readonly SavedSearch[]): void => {
    setList(next);
    store(key, JSON.stringify(next));
  };
  const look = (saved: SavedSearch) => (): void => change(markSeen(list, saved.path, new Date().toISOString()));
  return (
    <>
      {list.length === 0 && <p class="quiet">{text.savedNone}</p>}
      <ul class="saved">
        {list.map((saved) => (
          <li key={saved.path}>
            <a href={saved.path} onClick={look(saved)}>
              <bdi>{saved.name}</bdi>
            </a>
            {saved.seenAt !== undefined && <NewSince path={saved.path} seenAt={saved.seenAt} onOpen={look(saved)} />}
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
      <button type="button" onClick={() => change(addSaved(list, { name, path, seenAt: new Date().toISOString() }))}>
        {text.save}
      </button>
    </>
  );
}
