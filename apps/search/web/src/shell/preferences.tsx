import type { ComponentChildren, JSX } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { InterfaceLanguage, Words } from '../text/words';
import { words } from '../text/words';
import { readStored, store } from './storage';

export type Theme = 'auto' | 'light' | 'dark';

/** How the reader wants the page; kept in the browser. */
interface Preferences {
  readonly language: InterfaceLanguage;
  readonly text: Words;
  readonly theme: Theme;
  readonly setLanguage: (language: InterfaceLanguage) => void;
  readonly setTheme: (theme: Theme) => void;
}

const PreferencesContext = createContext<Preferences | undefined>(undefined);

export function PreferencesProvider({ children }: { children: ComponentChildren }): JSX.Element {
  const [language, setLanguage] = useState<InterfaceLanguage>(initialLanguage);
  const [theme, setTheme] = useState<Theme>(initialTheme);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    store('naba-language', language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    store('naba-theme', theme);
  }, [theme]);
  const preferences = useMemo(
    () => ({ language, text: words[language], theme, setLanguage, setTheme }),
    [language, theme, setLanguage, setTheme],
  );
  return <PreferencesContext.Provider value={preferences}>{children}</PreferencesContext.Provider>;
}

/** Language, words and theme of the interface. Only inside `PreferencesProvider`. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (preferences === undefined) throw new Error('usePreferences() is called outside of <PreferencesProvider>.');
  return preferences;
}

function initialLanguage(): InterfaceLanguage {
  const chosen = readStored('naba-language');
  if (chosen === 'ar' || chosen === 'en') return chosen;
  return navigator.language.startsWith('ar') ? 'ar' : 'en';
}

function initialTheme(): Theme {
  const chosen = readStored('naba-theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}
