import type { JSX } from 'preact';
import type { ApiProblem } from '../api/api-problem';
import { LiveArticles } from '../live/live-articles';
import { PlaceMap } from '../map/place-map';
import { navigate } from '../shell/address';
import { Panel } from '../shell/panel';
import { usePreferences } from '../shell/preferences';
import { Failure, Loading } from '../shell/states';
import { Timeline } from '../timeline/timeline';
import { ActiveFilters, describeSearch } from './active-filters';
import { ArticleCard } from './article-card';
import { ExportLinks } from './export-links';
import { Facets } from './facets';
import { QueryProblem } from './query-problem';
import { ResultsBar } from './results-bar';
import { SavedSearches } from './saved-searches-panel';
import type { SearchState } from './search-state';
import { choose, isNarrowed, toCountsPath, toggle, toSearchPath } from './search-state';
import { WordsPanel } from './words-panel';
import { WordsLeftOut } from './words-left-out';
import { useSearch } from './use-search';
import { useTitle } from '../shell/use-title';

/**
 * Facets at the side, the articles in the middle with the timeline above, the map and what is kept at the other side. The articles come
 * first in the document, so that Tab reaches them first; the style sheet puts the parts where they belong.
 */
export function SearchView({ state }: { state: SearchState }): JSX.Element {
  const { language, text } = usePreferences();
  const { answer, articles, problem, loading, more, again } = useSearch(state);
  const change = (next: SearchState): void => navigate(toSearchPath(next));
  const name = describeSearch(state, text, language);
  useTitle(state.q === '' && !isNarrowed(state) ? undefined : name);

  return (
    <div class="search-view">
      <section id="results" aria-busy={loading} aria-label={text.results}>
        <h1 class="unseen">{text.search}</h1>
        <ActiveFilters state={state} onChange={change} />
        <ResultsBar answer={answer} state={state} onChange={change} />
        <LiveArticles state={state} />
        {problem && <SearchProblem problem={problem} query={state.q} onRetry={again} />}
        {!answer && !problem && <Loading />}
        {answer && !problem && <WordsLeftOut answer={answer} state={state} />}
        {answer?.total === 0 && !problem && (
          <div class="notice">
            <h2>{text.nothing}</h2>
            <p>{text.nothingHelp}</p>
          </div>
        )}
        <ol class="cards">
          {articles.map((article) => (
            <ArticleCard key={article.id} article={article} state={state} />
          ))}
        </ol>
        {more && (
          <button type="button" class="wide" onClick={more} disabled={loading}>
            {text.more}
          </button>
        )}
      </section>
      <Timeline
        timeline={answer?.timeline}
        days={{ from: state.filters.from[0], to: state.filters.to[0] }}
        csv={toCountsPath(state)}
        onChange={({ from, to }) => change(choose(state, { from, to }))}
      />
      <Panel class="facets" title={text.filters}>
        {answer && <Facets answer={answer} state={state} onChange={change} />}
      </Panel>
      <div class="aside">
        <Panel class="places-panel" title={text.map}>
          {answer && (
            <PlaceMap
              places={answer.places}
              chosen={state.filters.entity}
              onChoose={(id) => change(toggle(state, 'entity', id))}
              onBox={(box) => change(choose(state, { box }))}
            />
          )}
        </Panel>
        <Panel title={text.topWords} folded>
          <WordsPanel state={state} />
        </Panel>
        <Panel title={text.saved}>
          <SavedSearches name={name} path={toSearchPath(state)} />
        </Panel>
        <Panel title={text.export}>
          <ExportLinks state={state} permalink={answer?.permalink} />
        </Panel>
      </div>
    </div>
  );
}

function SearchProblem({ problem, query, onRetry }: { problem: ApiProblem; query: string; onRetry: () => void }): JSX.Element {
  if (problem.code === 'QUERY_INVALID') return <QueryProblem problem={problem} query={query} />;
  return <Failure problem={problem} onRetry={onRetry} />;
}
