import type { JSX } from 'preact';
import type { SearchAnswer } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import type { SearchState } from './search-state';
import { toSearchPath } from './search-state';

interface WordsLeftOutProps {
  readonly answer: Pick<SearchAnswer, 'relaxed' | 'missing' | 'corrected' | 'didYouMean'>;
  readonly state: SearchState;
}

/** Why there is more, or less, than what was asked for: words that no article has, and what may have been meant or was added. */
export function WordsLeftOut({
  answer: { relaxed, missing = [], corrected, didYouMean },
  state,
}: WordsLeftOutProps): JSX.Element | null {
  const { text } = usePreferences();
  if (!relaxed && missing.length === 0 && didYouMean === undefined) return null;
  return (
    <div class="left-out" role="status">
      {relaxed && <p>{text.relaxed}</p>}
      {missing.length > 0 && (
        <p>
          {text.missing}{' '}
          {missing.map((word) => (
            <q key={word}>
              <bdi>{word}</bdi>
            </q>
          ))}
        </p>
      )}
      {didYouMean !== undefined && (
        <p>
          {corrected ? text.corrected : text.didYouMean}{' '}
          <a href={toSearchPath({ ...state, q: didYouMean })}>
            <bdi>{didYouMean}</bdi>
          </a>
        </p>
      )}
    </div>
  );
}
