import fc from 'fast-check';
import { HashTable } from './hash-table';

describe('HashTable', () => {
  it('finds every entry and nothing else', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 65_535 })), { selector: ([key]) => key });
    fc.assert(
      fc.property(entries, fc.array(fc.integer()), (known, others) => {
        const table = HashTable.of(known);
        const values = new Map(known);
        for (const key of [...values.keys(), ...others]) expect(table.get(key)).toBe(values.get(key) ?? 0);
      }),
    );
  });

  it('lays the same entries out alike in whatever order they come', () => {
    const entries: [number, number][] = [
      [5, 1],
      [-9, 2],
      [77, 3],
    ];
    expect(HashTable.of(entries)).toEqual(HashTable.of(entries.reverse()));
  });

  it('refuses a number of slots that is no power of two', () => {
    expect(() => new HashTable(new Int32Array(3), new Uint16Array(3))).toThrow('power of two');
  });
});
