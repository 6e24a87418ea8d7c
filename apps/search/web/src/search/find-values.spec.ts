import type { FacetValue } from '../api/answers';
import { findValues } from './find-values';

const value = (name: string): FacetValue => ({ value: name, count: 1 });
const branches = [
  { value: value('sport'), below: [value('Fútbol'), value('tennis')] },
  { value: value('الأردن'), below: [] },
];
const find = (looked: string): unknown =>
  findValues(branches, looked, (one) => [one.value]).map((branch) => [
    branch.value.value,
    ...branch.below.map((below) => below.value),
  ]);

describe('findValues', () => {
  it('keeps a value with all that is below it', () => {
    expect(find('SPO')).toEqual([['sport', 'Fútbol', 'tennis']]);
  });

  it('keeps the way to what is below', () => {
    expect(find('futb')).toEqual([['sport', 'Fútbol']]);
  });

  it('looks past the signs on letters, in either script', () => {
    expect(find('الاردن')).toEqual([['الأردن']]);
    expect(find('الأُردن ')).toEqual([['الأردن']]);
  });

  it('keeps all where nothing is looked for, and none where nothing is found', () => {
    expect(find(' ')).toHaveLength(2);
    expect(find('golf')).toEqual([]);
  });
});
