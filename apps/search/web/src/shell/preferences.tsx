import type { ComponentChildren, JSX } from 'preact';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { InterfaceLanguage, Words } from '../text/words';
import { words } from '../text/words';
import { storeForServer } from './storage';

export type Theme = 'auto' | 'light' | 'dark';

/** How the reader wants the page; kept in the browser, and told to the service, which sends the page like that. */
interface Preferences {
  readonly language: InterfaceLanguage;
  readonly text: Words;
  readonly theme: Theme;
  readonly setLanguage: (language: InterfaceLanguage) => void;
  readonly setTheme: (theme: Theme) => void;
}

const PreferencesContext = createContext<Preferences | undefined>(undefined);

export function PreferencesProvider({ children }: { children: ComponentChildren }): JSX.Element {
  const [language, setLanguage] = useState<InterfaceLanguage>(sentLanguage);
  const [theme, setTheme] = useState<Theme>(sentTheme);
  // Before it is painted: nothing is seen the wrong way round.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const preferences = useMemo(
    () => ({
      language,
      text: words[language],
      theme,
      setLanguage: (chosen: InterfaceLanguage) => {
        storeForServer('naba-language', chosen);
        setLanguage(chosen);
      },
      setTheme: (chosen: Theme) => {
        storeForServer('naba-theme', chosen);
        setTheme(chosen);
      },
    }),
    [language, theme],
  );
  return <PreferencesContext.Provider value={preferences}>{children}</PreferencesContext.Provider>;
}

/** Language, words and theme of the interface. Only inside `PreferencesProvider`. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (preferences === undefined) throw new Error('usePreferences() is called outside of <PreferencesProvider>.');
  return preferences;
}

function sentLanguage(): InterfaceLanguage {
  return document.documentElement.lang === 'ar' ? 'ar' : 'en';
}

function sentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}
