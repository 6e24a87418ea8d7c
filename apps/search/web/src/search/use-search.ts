import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FoundArticle, SearchAnswer } from '../api/answers';
import type { Answer } from '../api/ask';
import { ApiProblem } from '../api/api-problem';
import { ask, useAnswer } from '../api/ask';
import { learnNames } from './known-names';
import type { SearchState } from './search-state';
import { toApiPath } from './search-state';

interface Search extends Answer<SearchAnswer> {
  readonly articles: readonly FoundArticle[];
  /** Asks for the next articles; absent at the end. */
  readonly more: (() => void) | undefined;
}

interface Further {
  readonly path: string;
  readonly articles: readonly FoundArticle[];
  readonly cursor: string | undefined;
}

/** Runs the search of a state; a newer one ends the one before. `more` appends the next page. */
export function useSearch(state: SearchState): Search {
  const path = toApiPath(state);
  const first = useAnswer<SearchAnswer>(path);
  const [further, setFurther] = useState<Further>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [loading, setLoading] = useState(false);
  const mine = further?.path === path ? further : undefined;
  const cursor = mine ? mine.cursor : first.answer?.cursor;

  // What is drawn of this answer already calls its filters by their names.
  useMemo(() => first.answer && learnNames(first.answer), [first.answer]);
  useEffect(() => {
    setFurther(undefined);
    setProblem(undefined);
  }, [first.answer]);

  const more = (): void => {
    setLoading(true);
    ask<SearchAnswer>(toApiPath(state, cursor))
      .then((next) => {
        setFurther({ path, articles: [...(mine?.articles ?? []), ...next.articles], cursor: next.cursor });
        setProblem(undefined);
      })
      .catch((error: unknown) => setProblem(error instanceof ApiProblem ? error : new ApiProblem({})))
      .finally(() => setLoading(false));
  };
  return {
    ...first,
    problem: first.problem ?? problem,
    loading: first.loading || loading,
    articles: [...(first.answer?.articles ?? []), ...(mine?.articles ?? [])],
    more: cursor === undefined ? undefined : more,
  };
}
