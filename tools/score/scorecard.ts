import type { Figure, Skip } from './figure';
import type { Speed } from './speed';

/** What is committed as `scorecard.json`: the figures that the next measurement is compared with. */
export interface Scorecard {
  readonly figures: readonly Figure[];
  readonly skipped: readonly Skip[];
  readonly speed?: Speed;
}

/**
 * Figures that fell below the committed ones by more than the committed noise, and figures that were lost although their data
 * is here. One line each; empty when all is well.
 */
export function findFalls(committed: Scorecard, measured: Scorecard, suites: readonly string[]): string[] {
  const now = new Map(measured.figures.map((figure) => [figure.id, figure]));
  const awaySuites = measured.skipped.filter(({ isDataAway }) => isDataAway).map(({ what }) => what);
  return committed.figures.flatMap((before) => {
    const after = now.get(before.id);
    if (!suites.includes(before.suite)) return [];
    if (after === undefined)
      return awaySuites.includes(before.suite) ? [] : [`${before.id} was ${before.value} and is not measured any more`];
    return after.value < before.value - before.noise
      ? [`${before.id} fell from ${before.value} to ${after.value}, by more than its noise of ${before.noise}`]
      : [];
  });
}

/** The new card: what was measured now, and of the committed one what this run did not touch or had no data for. */
export function mergeScorecards(committed: Scorecard, measured: Scorecard, suites: readonly string[]): Scorecard {
  const awaySuites = measured.skipped.filter(({ isDataAway }) => isDataAway).map(({ what }) => what);
  const isKept = (suite: string): boolean => !suites.includes(suite) || awaySuites.includes(suite);
  const speed = measured.speed ?? committed.speed;
  const firstOf = new Map(committed.figures.map(({ id, first }) => [id, first]));
  const withFirst = (figure: Figure): Figure =>
    figure.split === 'own' ? { ...figure, first: firstOf.get(figure.id) ?? figure.value } : figure;
  return {
    figures: [...committed.figures.filter(({ suite }) => isKept(suite)), ...measured.figures.map(withFirst)],
    skipped: [
      ...committed.skipped.filter(({ what }) => !suites.some((suite) => what.startsWith(suite))),
      ...measured.skipped.filter(({ isDataAway }) => !isDataAway),
    ],
    ...(speed === undefined ? {} : { speed }),
  };
}

/**
 * Two digits after the point: more would suggest that they mean something. The noise is never less than one unit's worth, which
 * a bootstrap over units that are all right would not see.
 */
export function roundFigure(figure: Figure): Figure {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    ...figure,
    ...(figure.precision === undefined ? {} : { precision: round(figure.precision) }),
    ...(figure.recall === undefined ? {} : { recall: round(figure.recall) }),
    value: round(figure.value),
    noise: round(Math.max(figure.noise, 100 / Math.max(1, figure.n))),
  };
}
