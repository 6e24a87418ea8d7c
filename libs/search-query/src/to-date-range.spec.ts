import { QuerySyntaxError } from './query-errors';
import { toDateRange } from './to-date-range';

const rangeOf = (text: string) => toDateRange({ text, position: 5, length: text.length });

describe('toDateRange', () => {
  it.each([
    ['2021', { gte: '2021-01-01', lt: '2022-01-01' }],
    ['2021-12', { gte: '2021-12-01', lt: '2022-01-01' }],
    ['2021-12-31', { gte: '2021-12-31', lt: '2022-01-01' }],
    ['2024-02-28', { gte: '2024-02-28', lt: '2024-02-29' }],
    ['2021-12..2022-01-15', { gte: '2021-12-01', lt: '2022-01-16' }],
    ['>=2021', { gte: '2021-01-01' }],
    ['>2021', { gte: '2022-01-01' }],
    ['<2021-06', { lt: '2021-06-01' }],
    ['<=2021-06', { lt: '2021-07-01' }],
  ])('reads %s', (text, range) => {
    expect(rangeOf(text)).toEqual(range);
  });

  it.each(['yesterday', '2021-13', '2021-02-30', '21', '2021..', '>=', '2021-12-23T10:00'])(
    'refuses %s at its position',
    (text) => {
      expect(() => rangeOf(text)).toThrow(QuerySyntaxError);
      expect(() => rangeOf(text)).toThrow(expect.objectContaining({ position: 5, length: text.length }) as Error);
    },
  );
});
