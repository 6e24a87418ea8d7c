import fc from 'fast-check';
import { SortedTable, toSortedTable } from './sorted-table';

describe('SortedTable', () => {
  it('finds every row of a key and none of a longer or shorter one', () => {
    const table = new SortedTable(
      toSortedTable([
        ['who', 'Q2'],
        ['world', 'Q3'],
        ['who is', 'Q4'],
        ['who', 'Q1'],
      ]),
    );
    expect(table.find('who')).toEqual([['Q1'], ['Q2']]);
    expect(table.find('wh')).toEqual([]);
    expect(table.find('who i')).toEqual([]);
    expect(table.find('')).toEqual([]);
  });

  it('finds what was put in whatever the keys are', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/[\t\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), cell, (rows, other) => {
        const table = new SortedTable(toSortedTable(rows));
        for (const key of [...rows.map(([first]) => first), other]) {
          const values = new Set(rows.filter(([first]) => first === key).map(([, value]) => value));
          expect(new Set(table.find(key).map(([value]) => value))).toEqual(values);
        }
      }),
    );
  });

  it('finds nothing in an empty table', () => {
    expect(new SortedTable(toSortedTable([])).find('who')).toEqual([]);
  });
});
