import type { FacetValue } from '../api/answers';
import type { FacetBranch } from './topic-tree';

/**
 * The branches that have what a reader looks for in one of their names: a value with all that is below it, else what is below it alone.
 *
 * @param namesOf what a value is called; the case, and signs above and below letters, make no difference
 */
export function findValues(
  branches: readonly FacetBranch[],
  looked: string,
  namesOf: (value: FacetValue) => readonly string[],
): readonly FacetBranch[] {
  const words = fold(looked);
  const has = (value: FacetValue): boolean => namesOf(value).some((name) => fold(name).includes(words));
  return branches.flatMap((branch) => {
    if (has(branch.value)) return [branch];
    const below = branch.below.filter(has);
    return below.length > 0 ? [{ ...branch, below }] : [];
  });
}

/** Compatibility decomposition (Unicode annex 15) without its marks: Café as cafe, أردن as اردن. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
