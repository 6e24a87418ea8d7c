import type { JSX } from 'preact';
import type { PlaceInList } from '../search/reading-list';
import { usePreferences } from '../shell/preferences';
import { toArticlePath } from '../shell/route';
import { formatNumber } from '../text/format';

/** The way back to what was found, and on to the articles before and after. */
export function ArticlePlace({ place }: { place: PlaceInList }): JSX.Element {
  const { language, text } = usePreferences();
  const { path, number, total, before, after } = place;
  return (
    <nav class="actions place-in-list" aria-label={text.results}>
      <a href={path}>{text.backToResults}</a>
      {before !== undefined && (
        <a href={toArticlePath(before)} rel="prev" aria-keyshortcuts="k">
          {text.previousResult}
        </a>
      )}
      <span class="quiet">{text.placeInList(formatNumber(number, language), formatNumber(total, language))}</span>
      {after !== undefined && (
        <a href={toArticlePath(after)} rel="next" aria-keyshortcuts="j">
          {text.nextResult}
        </a>
      )}
    </nav>
  );
}
