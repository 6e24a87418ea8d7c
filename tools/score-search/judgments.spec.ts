import { querySets } from './collection';
import { readJudgments, readQueries } from './judgments';

describe.each(querySets)('the %s test data', (name) => {
  const queries = readQueries(name);
  const judgments = readJudgments(name);

  it('has at least 60 queries with a need, and no id or text twice', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
    expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
    expect(queries.filter(({ need }) => need.length < 8)).toEqual([]);
  });

  it('has grades for every query and for no other, from 0 to 3, and at least 55 queries with something relevant', () => {
    expect([...judgments.keys()].sort()).toEqual(queries.map(({ id }) => id).sort());
    const grades = [...judgments.values()].map((of) => [...of.values()]);
    expect(grades.flat().filter((grade) => ![0, 1, 2, 3].includes(grade))).toEqual([]);
    expect(grades.filter((of) => of.some((grade) => grade > 0)).length).toBeGreaterThanOrEqual(55);
  });

  it('names articles by keys, never by text', () => {
    for (const of of judgments.values()) for (const key of of.keys()) expect(key).toMatch(/^[0-9a-f]{16}$/);
  });
});
