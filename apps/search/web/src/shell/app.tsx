import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { SearchAnswer } from '../../src/query/search-answer';
import { ArticleCard } from './article-card';
import { Facets } from './facets';
import type { SearchState } from './search-state';
import { emptyState, filterNames, fromParameters, QueryRefused, searchArticles, toParameters } from './search-state';
import type { InterfaceLanguage, Words } from './words';
import { initialLanguage, words } from './words';

export function App(): JSX.Element {
  const [language, setLanguage] = useState<InterfaceLanguage>(initialLanguage);
  const [state, setState] = useState<SearchState>(() => fromParameters(new URLSearchParams(location.search)));
  const { answer, problem, loading, more } = useSearch(state);
  const text = words[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    localStorage.setItem('naba-language', language);
  }, [language]);
  useEffect(() => {
    const goBack = (): void => {
      setState(fromParameters(new URLSearchParams(location.search)));
    };
    addEventListener('popstate', goBack);
    return () => {
      removeEventListener('popstate', goBack);
    };
  }, []);

  const change = (next: SearchState): void => {
    history.pushState(null, '', `?${toParameters(next).toString()}`);
    setState(next);
  };
  const filtered = filterNames.some((name) => state.filters[name].length > 0);

  return (
    <>
      <a class="skip" href="#results">
        {text.skip}
      </a>
      <header>
        <a class="brand" href="?" aria-label={`${text.title}: ${text.tagline}`}>
          <b>نبأ</b> Naba
        </a>
        <SearchForm
          state={state}
          text={text}
          onSearch={(q) => {
            change({ ...state, q });
          }}
        />
        <button
          type="button"
          class="quiet"
          lang={language === 'ar' ? 'en' : 'ar'}
          onClick={() => {
            setLanguage(language === 'ar' ? 'en' : 'ar');
          }}
        >
          {text.other}
        </button>
      </header>
      <main>
        <aside aria-label={text.filters}>
          {filtered && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                change({ ...emptyState, q: state.q, sort: state.sort });
              }}
            >
              {text.clear}
            </button>
          )}
          {answer && <Facets answer={answer} state={state} language={language} onChange={change} />}
        </aside>
        <section id="results" tabIndex={-1} aria-busy={loading}>
          <div class="bar">
            <p role="status">{answer && text.results(new Intl.NumberFormat(language).format(answer.total))}</p>
            <label>
              {text.sort}{' '}
              <select
                value={state.sort}
                onChange={(event) => {
                  change({ ...state, sort: event.currentTarget.value as SearchState['sort'] });
                }}
              >
                <option value="relevance">{text.relevance}</option>
                <option value="newest">{text.newest}</option>
                <option value="oldest">{text.oldest}</option>
              </select>
            </label>
          </div>
          {problem && (
            <p role="alert" class="problem" dir="auto">
              {problem.explanation ?? text.failed}
            </p>
          )}
          {answer?.total === 0 && !problem && <p>{text.nothing}</p>}
          <ol>
            {answer?.articles.map((article) => (
              <ArticleCard key={article.id} article={article} language={language} />
            ))}
          </ol>
          {answer?.cursor !== undefined && (
            <button type="button" onClick={more} disabled={loading}>
              {text.more}
            </button>
          )}
        </section>
      </main>
    </>
  );
}

function SearchForm({ state, text, onSearch }: { state: SearchState; text: Words; onSearch: (q: string) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = state.q;
  }, [state.q]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(input.current?.value.trim() ?? '');
      }}
    >
      <input
        ref={input}
        type="search"
        name="q"
        dir="auto"
        autoFocus
        aria-label={text.search}
        placeholder={text.query}
        defaultValue={state.q}
      />
      <button type="submit">{text.search}</button>
    </form>
  );
}

interface Search {
  readonly answer: SearchAnswer | undefined;
  readonly problem: QueryRefused | undefined;
  readonly loading: boolean;
  readonly more: () => void;
}

/** Runs the search of a state; a newer one ends the one before. `more` appends the next page. */
function useSearch(state: SearchState): Search {
  const [answer, setAnswer] = useState<SearchAnswer>();
  const [problem, setProblem] = useState<QueryRefused>();
  const [loading, setLoading] = useState(true);
  const running = useRef<AbortController>(null);

  const run = (cursor?: string): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setLoading(true);
    searchArticles(state, cursor, controller.signal)
      .then((next) => {
        setProblem(undefined);
        setAnswer((before) =>
          cursor !== undefined && before ? { ...next, articles: [...before.articles, ...next.articles] } : next,
        );
      })
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setProblem(error instanceof QueryRefused ? error : new QueryRefused(undefined));
      })
      .finally(() => {
        if (!controller.signal.aborted) setLoading(false);
      });
  };
  useEffect(() => {
    run();
  }, [state]);
  return {
    answer,
    problem,
    loading,
    more: () => {
      run(answer?.cursor);
    },
  };
}
