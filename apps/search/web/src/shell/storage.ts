/** Reads what the browser keeps; undefined where it keeps nothing or is told to keep nothing. */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text in the browser, where the browser allows it. */
export function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse; the page works all the same, it only forgets.
  }
}

const oneYearSeconds = 31_536_000;

/** Keeps what the service has to know before it sends the page; read by `apps/search/src/web/page.controller.ts`. */
export function storeForServer(name: 'naba-language' | 'naba-theme', value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${oneYearSeconds}; samesite=lax`;
}
