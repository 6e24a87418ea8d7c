import { useEffect, useState } from 'preact/hooks';

/** What an address in the history carries: `typed` marks one that was made while typing and may be replaced. */
interface HistoryState {
  readonly typed?: boolean;
  /** How far down the page was, CSS pixels. */
  readonly scroll?: number;
}

export interface Address {
  readonly path: string;
  readonly parameters: URLSearchParams;
}

const listeners = new Set<() => void>();

/**
 * Goes to an address of this page without loading it anew. While typing, the first address is put on top of the history and
 * each further one, up to the last one that Enter confirms, takes its place: one step back leads to before the typing.
 */
export function navigate(href: string, typing?: 'goes on' | 'is done'): void {
  const here = location.pathname + location.search;
  const typed = typing === 'goes on';
  const wasTyped = (history.state as HistoryState | null)?.typed === true;
  if (wasTyped && typing !== undefined) history.replaceState({ typed } satisfies HistoryState, '', href);
  else if (href !== here) history.pushState({ typed } satisfies HistoryState, '', href);
  for (const listener of listeners) listener();
}

/** The address of the page; the component is drawn again when it changes. */
export function useAddress(): Address {
  const [href, setHref] = useState(location.pathname + location.search);
  useEffect(() => {
    const read = (): void => setHref(location.pathname + location.search);
    listeners.add(read);
    const back = (): void => {
      read();
      const { scroll = 0 } = (history.state as HistoryState | null) ?? {};
      // What was there is drawn again from what is kept, in the next frame.
      requestAnimationFrame(() => requestAnimationFrame(() => scrollTo({ top: scroll })));
    };
    const stopKeeping = keepScroll();
    addEventListener('popstate', back);
    document.addEventListener('click', followLink);
    return () => {
      listeners.delete(read);
      removeEventListener('popstate', back);
      stopKeeping();
      document.removeEventListener('click', followLink);
    };
  }, []);
  const { pathname, searchParams } = new URL(href, location.origin);
  return { path: pathname, parameters: searchParams };
}

const scrollPauseMs = 150;

/** Writes into each address how far down it was read. The browser's own way comes too early, before anything is drawn. */
function keepScroll(): () => void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onScroll = (): void => {
    clearTimeout(timer);
    const { href } = location;
    timer = setTimeout(() => {
      if (location.href !== href) return;
      history.replaceState({ ...(history.state as HistoryState | null), scroll: scrollY } satisfies HistoryState, '');
    }, scrollPauseMs);
  };
  addEventListener('scroll', onScroll, { passive: true });
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', onScroll);
  };
}

/** Links to views of this page need no new page; everything else (the API, other sites, new tabs) is left to the browser. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.hasAttribute('data-leaves') || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  navigate(link.pathname + link.search);
  scrollTo({ top: 0 });
}
