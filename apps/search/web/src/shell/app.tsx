import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { ArticleView } from '../article/article-view';
import { CompareView } from '../compare/compare-view';
import { toComparison } from '../compare/comparison';
import { EntityView } from '../entity/entity-view';
import { OperationsView } from '../operations/operations-view';
import { fromParameters } from '../search/search-state';
import { SearchView } from '../search/search-view';
import { useAddress } from './address';
import { Header } from './header';
import { KeyForm } from './key-form';
import { onKeyNeeded } from './key-needed';
import { listenToKeys } from './keys';
import { usePreferences } from './preferences';
import type { Route } from './route';
import { toRoute } from './route';

export function App(): JSX.Element {
  const { path, parameters } = useAddress();
  const { text } = usePreferences();
  const route = toRoute(path);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);

  const [needsKey, setNeedsKey] = useState(false);

  useEffect(listenToKeys, []);
  useEffect(() => onKeyNeeded(() => setNeedsKey(true)), []);
  useEffect(() => {
    // A screen reader goes on reading where the focus is: with another view it has to be at that view's start.
    if (shown.current !== path) main.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);

  return (
    <>
      <a class="skip" href="#main">
        {text.skip}
      </a>
      <Header route={route} parameters={parameters} />
      <main id="main" ref={main} tabIndex={-1}>
        {needsKey ? <KeyForm onTaken={() => setNeedsKey(false)} /> : <View route={route} parameters={parameters} />}
      </main>
    </>
  );
}

function View({ route, parameters }: { route: Route; parameters: URLSearchParams }): JSX.Element {
  const { text } = usePreferences();
  switch (route.view) {
    case 'search':
      return <SearchView state={fromParameters(parameters)} />;
    case 'article':
      return <ArticleView key={route.id} id={route.id} />;
    case 'entity':
      return <EntityView key={route.id} id={route.id} said={parameters.get('said')?.trim() ?? ''} />;
    case 'compare':
      return <CompareView comparison={toComparison(parameters)} />;
    case 'operations':
      return <OperationsView />;
    case 'unknown':
      return (
        <div class="notice">
          <h1>{text.notHere}</h1>
          <a href="/">{text.toSearch}</a>
        </div>
      );
  }
}
