import { useEffect } from 'preact/hooks';
import { usePreferences } from './preferences';

/** Names the browser's tab after what is shown. */
export function useTitle(shown: string | undefined): void {
  const { text } = usePreferences();
  useEffect(() => {
    document.title = shown === undefined ? `${text.title}: ${text.tagline}` : `${shown} · ${text.title}`;
  }, [shown, text]);
}
