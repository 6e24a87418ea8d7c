/** A search that the reader keeps in the browser. */
export interface SavedSearch {
  readonly name: string;
  /** Address on this page, for example `/?q=…`. */
  readonly path: string;
  /** When the reader last opened it, ISO 8601; absent in what was saved before this was kept. */
  readonly seenAt?: string;
}

export const savedAtMost = 50;

/** Reads what was kept; what cannot be read, or leads away from this page, is left out. */
export function parseSaved(json: string | undefined): SavedSearch[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(list) ? list.filter(isSaved).slice(0, savedAtMost) : [];
  } catch {
    return [];
  }
}

/** Puts a search first; the same address stands there only once. */
export function addSaved(list: readonly SavedSearch[], search: SavedSearch): SavedSearch[] {
  return [search, ...removeSaved(list, search.path)].slice(0, savedAtMost);
}

/** The same list, with one search looked at now. */
export function markSeen(list: readonly SavedSearch[], path: string, seenAt: string): SavedSearch[] {
  return list.map((saved) => (saved.path === path ? { ...saved, seenAt } : saved));
}

export function removeSaved(list: readonly SavedSearch[], path: string): SavedSearch[] {
  return list.filter((other) => other.path !== path);
}

function isSaved(value: unknown): value is SavedSearch {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('path' in value)) return false;
  const isDated = !('seenAt' in value) || (typeof value.seenAt === 'string' && !Number.isNaN(Date.parse(value.seenAt)));
  return isDated && typeof value.name === 'string' && typeof value.path === 'string' && /^\/(\?|$)/.test(value.path);
}
