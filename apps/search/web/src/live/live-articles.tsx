import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePreferences } from '../shell/preferences';
import { readStored, store } from '../shell/storage';
import { ArticleCard } from '../search/article-card';
import type { SearchState } from '../search/search-state';
import { toFilterParameters } from '../search/search-state';
import { formatPlural } from '../text/format';
import type { Words } from '../text/words';
import type { Live, LiveArticle } from './use-live';
import { useLive } from './use-live';

/** Announces articles that come in and match the search; they are shown when the reader wants them, never under the hand. */
export function LiveArticles({ state }: { state: SearchState }): JSX.Element {
  const { language, text } = usePreferences();
  const [paused, setPaused] = useState(() => readStored('naba-live') === 'paused');
  const [shown, setShown] = useState<readonly LiveArticle[]>([]);
  const path = `/v1/stream?${toFilterParameters(state).toString()}`;
  const live = useLive(paused ? undefined : path);
  const { waiting, take } = live;
  useEffect(() => setShown([]), [path]);

  return (
    <>
      <div class={paused ? 'live is-paused' : 'live'}>
        <span class="beat" aria-hidden="true" />
        <b>{text.live}</b>
        <span class="quiet">{paused ? text.livePaused : stateOf(live, text)}</span>
        <button
          type="button"
          class="link"
          onClick={() => {
            store('naba-live', paused ? 'on' : 'paused');
            setPaused(!paused);
          }}
        >
          {paused ? text.resume : text.pause}
        </button>
        <span aria-live="polite">
          {waiting.length > 0 && (
            <button type="button" class="new-articles" onClick={() => setShown([...take(), ...shown])}>
              {formatPlural(text.newArticles, waiting.length, language)}
            </button>
          )}
        </span>
      </div>
      {shown.length > 0 && (
        <ol class="cards">
          {shown.map((article) => (
            <ArticleCard key={article.id} article={article} state={state} isNew />
          ))}
        </ol>
      )}
    </>
  );
}

function stateOf({ isConnected, refusal, isGap }: Live, text: Words): string {
  if (refusal) return text.problems[refusal.code ?? ''] ?? text.failed;
  if (!isConnected) return text.liveLost;
  return isGap ? text.liveGap : text.liveOn;
}
