import type { JSX } from 'preact';

const paths: Readonly<Record<string, string>> = {
  PER: 'M8 7.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 7c0-3.3 2.7-5 6-5s6 1.7 6 5Z',
  ORG: 'M2 14.5V5l6-3.5L14 5v9.5h-4V11H6v3.5Zm3-8v2h2v-2Zm4 0v2h2v-2Z',
  LOC: 'M8 1.2A4.8 4.8 0 0 0 3.2 6C3.2 9.6 8 15 8 15s4.8-5.4 4.8-9A4.8 4.8 0 0 0 8 1.2Zm0 6.6a1.8 1.8 0 1 1 0-3.6 1.8 1.8 0 0 1 0 3.6Z',
  MISC: 'M1.5 2v5.6l7 7 5.8-5.8-7-7Zm3.2 4.4a1.3 1.3 0 1 1 0-2.6 1.3 1.3 0 0 1 0 2.6Z',
  topic:
    'M5.2 1.5 4.6 5H1.5v1.6h2.8l-.5 2.8H1v1.6h2.5L3 14.5h1.7l.6-3.5h2.8l-.6 3.5h1.7l.6-3.5h3V9.4h-2.7l.5-2.8H14V5h-3.1l.6-3.5H9.8L9.2 5H6.4L7 1.5Zm.9 5.1h2.8l-.5 2.8H5.6Z',
  source:
    'M1.5 2.5h11v9.8c0 .7.4 1.2 1 1.2s1-.5 1-1.2V5.5H13V13H3a1.5 1.5 0 0 1-1.5-1.5Zm2 2V7h7V4.5Zm0 4v1.3h7V8.500Zm0 2.200V12h5v-1.300Z',
};

/** The sign of a type of entity, so that its colour is never the only one. */
export function TypeIcon({ type }: { type: string }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path d={paths[type] ?? paths['MISC']} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
