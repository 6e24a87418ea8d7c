import type { JSX } from 'preact';
import { exportFormats } from '../../../src/export/export-formats';
import { toComparePath } from '../compare/comparison';
import { usePreferences } from '../shell/preferences';
import type { SearchState } from './search-state';
import { toFilterParameters } from './search-state';

/** The search's articles as files and feed, and a link that names the index generation too. */
export function ExportLinks({ state, permalink }: { state: SearchState; permalink: string | undefined }): JSX.Element {
  const { text } = usePreferences();
  return (
    <>
      <p class="quiet">{text.exportHelp}</p>
      <p class="actions" dir="ltr">
        {Object.keys(exportFormats).map((format) => {
          const parameters = toFilterParameters(state);
          parameters.set('format', format);
          return (
            <a key={format} class="button" data-leaves href={`/v1/articles/export?${parameters.toString()}`}>
              {format.toUpperCase()}
            </a>
          );
        })}
      </p>
      <p>
        <a href={toComparePath({ first: state.q, second: '', within: state })}>{text.compareWith}</a>
      </p>
      {permalink !== undefined && (
        <p>
          <a href={permalink}>{text.permalink}</a>
        </p>
      )}
    </>
  );
}
