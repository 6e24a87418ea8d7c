import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FoundArticle, SearchAnswer } from '../api/answers';
import type { Answer } from '../api/ask';
import { ApiProblem } from '../api/api-problem';
import { ask, useAnswer } from '../api/ask';
import { learnNames } from './known-names';
import { keepList } from './reading-list';
import type { SearchState } from './search-state';
import { toApiPath, toSearchPath } from './search-state';

interface Search extends Answer<SearchAnswer> {
  readonly articles: readonly FoundArticle[];
  /** Asks for the next articles; absent at the end. */
  readonly more: (() => void) | undefined;
}

/** What came after the first answer; it belongs to that answer alone. */
interface Further {
  readonly firstIds: string;
  readonly articles: readonly FoundArticle[];
  readonly cursor: string | undefined;
}

/** Of this visit's last searches, so that going back finds the page as long as it was. */
const kept = new Map<string, Further>();
const keptAtMost = 10;

function keep(path: string, further: Further): void {
  kept.delete(path);
  kept.set(path, further);
  const oldest = kept.keys().next();
  if (kept.size > keptAtMost && oldest.done !== true) kept.delete(oldest.value);
}

/** Runs the search of a state; a newer one ends the one before. `more` appends the next page. */
export function useSearch(state: SearchState): Search {
  const path = toApiPath(state);
  const first = useAnswer<SearchAnswer>(path);
  const [further, setFurther] = useState(() => kept.get(path));
  const [problem, setProblem] = useState<ApiProblem>();
  const [loading, setLoading] = useState(false);
  const firstIds = first.answer?.articles.map(({ id }) => id).join() ?? '';
  const mine = further?.firstIds === firstIds ? further : undefined;
  const cursor = mine ? mine.cursor : first.answer?.cursor;

  // What is drawn of this answer already calls its filters by their names.
  useMemo(() => first.answer && learnNames(first.answer), [first.answer]);
  useEffect(() => {
    setFurther(kept.get(path));
    setProblem(undefined);
  }, [path]);

  const more = (): void => {
    setLoading(true);
    ask<SearchAnswer>(toApiPath(state, cursor))
      .then((next) => {
        const all = { firstIds, articles: [...(mine?.articles ?? []), ...next.articles], cursor: next.cursor };
        keep(path, all);
        setFurther(all);
        setProblem(undefined);
      })
      .catch((error: unknown) => setProblem(error instanceof ApiProblem ? error : new ApiProblem({})))
      .finally(() => setLoading(false));
  };
  const articles = [...(first.answer?.articles ?? []), ...(mine?.articles ?? [])];
  // With what is drawn: an article that is opened at once, by a key, is of this list.
  useLayoutEffect(() => {
    if (articles.length > 0) keepList({ path: toSearchPath(state), articles });
  }, [first.answer, mine]);
  return {
    ...first,
    problem: first.problem ?? problem,
    loading: first.loading || loading,
    articles,
    more: cursor === undefined ? undefined : more,
  };
}
