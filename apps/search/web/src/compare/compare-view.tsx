import type { JSX } from 'preact';
import { navigate } from '../shell/address';
import { ActiveFilters } from '../search/active-filters';
import { usePreferences } from '../shell/preferences';
import { useTitle } from '../shell/use-title';
import { CompareBoxes } from './compare-boxes';
import { CompareResult } from './compare-result';
import type { Comparison } from './comparison';
import { toComparePath } from './comparison';

/** Two queries over time, each as a part of all articles. */
export function CompareView({ comparison }: { comparison: Comparison }): JSX.Element {
  const { text } = usePreferences();
  const { first, second, within } = comparison;
  useTitle([text.compare, first, second].filter((part) => part !== '').join(' · '));
  return (
    <div class="compare-view">
      <h1>{text.compare}</h1>
      <CompareBoxes comparison={comparison} />
      <ActiveFilters state={within} onChange={(next) => navigate(toComparePath({ ...comparison, within: next }))} />
      {first + second !== '' && <CompareResult comparison={comparison} />}
    </div>
  );
}
