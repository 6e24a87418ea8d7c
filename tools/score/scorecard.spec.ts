import type { Figure } from './figure';
import { findFalls, mergeScorecards, roundFigure } from './scorecard';
import type { Scorecard } from './scorecard';
import { writePage } from './scorecard-page';
import { suites } from './suites/suites';

const figure = (id: string, value: number, noise = 2): Figure => ({
  id,
  suite: id.split('.')[0]!,
  language: 'ar',
  name: 'F1',
  data: 'own',
  split: 'own',
  n: 100,
  unit: 'dates',
  value,
  noise,
});
const card = (figures: Figure[], skipped: Scorecard['skipped'] = []): Scorecard => ({ figures, skipped });
const away = [{ what: 'topics', why: 'the corpora are not here', isDataAway: true }];

describe('findFalls', () => {
  it('lets a figure sway within its noise and rise as it likes', () => {
    expect(findFalls(card([figure('dates.ar', 80)]), card([figure('dates.ar', 78)]), ['dates'])).toEqual([]);
    expect(findFalls(card([figure('dates.ar', 80)]), card([figure('dates.ar', 99)]), ['dates'])).toEqual([]);
  });

  it('names the figure that fell by more', () => {
    expect(findFalls(card([figure('dates.ar', 80)]), card([figure('dates.ar', 77.9)]), ['dates'])).toEqual([
      'dates.ar fell from 80 to 77.9, by more than its noise of 2',
    ]);
  });

  it('counts a figure that nothing yields any more as fallen', () => {
    expect(findFalls(card([figure('dates.ar', 80)]), card([]), ['dates'])).toHaveLength(1);
  });

  it('compares only what was asked for and whose data is here', () => {
    const committed = card([figure('dates.ar', 80), figure('topics.ar', 97)]);
    expect(findFalls(committed, card([figure('dates.ar', 80)], away), ['dates', 'topics'])).toEqual([]);
    expect(findFalls(committed, card([]), ['language'])).toEqual([]);
  });
});

describe('roundFigure', () => {
  it('keeps two digits, and allows for one unit where the bootstrap saw no noise', () => {
    expect(roundFigure({ ...figure('dates.ar', 81.23456, 0), recall: 70.005 })).toMatchObject({
      value: 81.23,
      recall: 70.01,
      noise: 1,
    });
    expect(roundFigure(figure('dates.ar', 81, 3.456)).noise).toBe(3.46);
  });
});

describe('mergeScorecards', () => {
  it('keeps committed figures whose data is away and replaces the rest', () => {
    const committed = card([figure('dates.ar', 80), figure('topics.ar', 97)]);
    const merged = mergeScorecards(committed, card([figure('dates.ar', 90)], away), ['dates', 'topics']);
    expect(merged.figures.map(({ id, value }) => [id, value])).toEqual([
      ['topics.ar', 97],
      ['dates.ar', 90],
    ]);
    expect(merged.skipped).toEqual([]);
  });

  it('remembers the first value of a set that lies in the repository', () => {
    const first = mergeScorecards(card([]), card([figure('dates.ar', 80)]), ['dates']);
    const later = mergeScorecards(first, card([figure('dates.ar', 95)]), ['dates']);
    expect(later.figures[0]).toMatchObject({ value: 95, first: 80 });
  });
});

describe('writePage', () => {
  it('has a section for every suite, its figures with noise, data and n, and says what is not measured', () => {
    const page = writePage(card([figure('dates.ar', 81.5)], [{ what: 'quotes, ar', why: 'no enricher', isDataAway: false }]));
    for (const { title } of Object.values(suites)) expect(page).toContain(`## ${title}`);
    expect(page).toContain('| ar | F1 | 81.50 | 2.00 | own | 100 dates | own |');
    expect(page).toContain('- quotes, ar: no enricher.');
  });
});
