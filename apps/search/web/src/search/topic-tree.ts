import type { FacetValue } from '../api/answers';

/** A facet's value with those of the level below it. */
export interface FacetBranch {
  readonly value: FacetValue;
  readonly below: readonly FacetValue[];
}

/** Puts values of the second level below their broader ones; one whose broader value is not there stands by itself. */
export function toBranches(values: readonly FacetValue[]): FacetBranch[] {
  const ids = new Set(values.map(({ value }) => value));
  const isBelow = ({ broader }: FacetValue): boolean => broader !== undefined && ids.has(broader);
  return values
    .filter((value) => !isBelow(value))
    .map((value) => ({ value, below: values.filter((other) => other.broader === value.value) }));
}
