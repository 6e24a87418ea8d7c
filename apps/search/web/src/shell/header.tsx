import type { JSX } from 'preact';
import { SearchBox } from '../search/search-box';
import { HelpSheet } from './help-sheet';
import type { Theme } from './preferences';
import { usePreferences } from './preferences';
import type { Route } from './route';
import { Toolbar } from './toolbar';

const nextTheme: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' };
const themeSign: Readonly<Record<Theme, string>> = { auto: '◐', dark: '●', light: '○' };

/** Name, search box, and the switches of language and theme; on every view. */
export function Header({ route, parameters }: { route: Route; parameters: URLSearchParams }): JSX.Element {
  const { language, text, theme, setLanguage, setTheme } = usePreferences();
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <header class="top">
      <a class="brand" href="/" title={text.tagline}>
        <b lang="ar">نبأ</b> <span lang="en">Naba</span>
      </a>
      <SearchBox isSearchView={route.view === 'search'} parameters={parameters} />
      <nav aria-label={text.pages}>
        <Toolbar label={text.pages}>
          <a href="/operations" {...(route.view === 'operations' && { 'aria-current': 'page' as const })}>
            {text.operations}
          </a>
          <button
            type="button"
            class="quiet"
            aria-label={`${text.theme}: ${text.themes[theme]}`}
            title={`${text.theme}: ${text.themes[theme]}`}
            onClick={() => setTheme(nextTheme[theme])}
          >
            <span aria-hidden="true">{themeSign[theme]}</span>
          </button>
          <button type="button" class="quiet" lang={other} onClick={() => setLanguage(other)}>
            {text.other}
          </button>
          <HelpSheet />
        </Toolbar>
      </nav>
    </header>
  );
}
