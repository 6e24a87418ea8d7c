import fc from 'fast-check';
import { TableEntries } from './table-entries';
import type { TableEntry } from './table-entries';

const change = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  revision: fc.integer({ min: 1, max: 5 }),
  value: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
});

/** A writer gives one revision one value. */
const changes = fc.uniqueArray(change, { selector: ({ key, revision }) => `${key}/${revision}` });

function entriesOf(list: readonly ({ readonly key: string } & TableEntry<string>)[], maxEntries = 100): TableEntries<string> {
  const entries = new TableEntries<string>(maxEntries);
  for (const { key, revision, value } of list) entries.set(key, { revision, value });
  return entries;
}

describe('TableEntries', () => {
  it('holds the highest revision of each key in any order of arrival, and counts those with a value', () => {
    fc.assert(
      fc.property(
        changes.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const [one, other] = [entriesOf(list), entriesOf([...shuffled, ...shuffled])];
          for (const key of ['a', 'b', 'c']) {
            const ofKey = list.filter((entry) => entry.key === key).sort((x, y) => y.revision - x.revision)[0];
            expect(one.get(key)?.revision).toBe(ofKey?.revision);
            expect(one.get(key)?.value).toBe(ofKey?.value);
            expect(other.get(key)).toEqual(one.get(key));
          }
          expect(one.size).toBe([...one].filter(([, { value }]) => value !== undefined).length);
          expect(other.size).toBe(one.size);
        },
      ),
    );
  });

  it('takes the same revision again, as a writer who corrects it may, and says of an older one that it is', () => {
    const entries = entriesOf([{ key: 'a', revision: 5, value: 'x' }]);
    expect(entries.set('a', { revision: 5, value: 'y' })).toBe('taken');
    expect(entries.set('a', { revision: 4, value: 'z' })).toBe('older');
    expect(entries.get('a')).toEqual({ revision: 5, value: 'y' });
  });

  it('passes over what is dropped while it is read', () => {
    const entries = entriesOf([
      { key: 'a', revision: 1, value: 'x' },
      { key: 'b', revision: 1, value: undefined },
      { key: 'c', revision: 1, value: 'y' },
    ]);
    const read: string[] = [];
    for (const [key] of entries) {
      read.push(key);
      entries.dropTombstonesBefore(2);
    }
    expect(read).toEqual(['a', 'c']);
  });

  it('never holds more than it may, and lets go of what changed longest ago', () => {
    const entries = new TableEntries<string>(2);
    const outcomes = ['a', 'b', 'a', 'c'].map((key, n) => entries.set(key, { revision: n + 1, value: key }));
    expect(outcomes).toEqual(['taken', 'taken', 'taken', 'taken-for-another']);
    expect([...entries.keys()]).toEqual(['a', 'c']);
    expect(entries.size).toBe(2);
    expect(entries.set('a', { revision: 1, value: 'late' })).toBe('older');
    entries.set('d', { revision: 9, value: undefined });
    expect([...entries.keys()]).toEqual(['c', 'd']);
    expect(entries.size).toBe(1);
  });

  it('leaves none out of an iteration in which entries change', () => {
    const entries = entriesOf(['a', 'b', 'c', 'd'].map((key) => ({ key, revision: 1, value: key })));
    const seen: string[] = [];
    for (const [key] of entries) {
      seen.push(key);
      entries.set(key, { revision: 2, value: 'newer' });
      entries.set('c', { revision: 3, value: 'newest' });
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd']);
  });

  it('forgets tombstones before a revision, and nothing else', () => {
    const entries = entriesOf([
      { key: 'a', revision: 1, value: undefined },
      { key: 'b', revision: 1, value: 'b' },
      { key: 'c', revision: 2, value: undefined },
    ]);
    entries.dropTombstonesBefore(2);
    expect([...entries.keys()]).toEqual(['b', 'c']);
  });
});
