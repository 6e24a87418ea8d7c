import fc from 'fast-check';
import type { TableEntry } from '@naba/messaging';
import type { DeadMark } from './ledger';
import { Ledger } from './ledger';

const table = (entries: Record<string, TableEntry<string>>) => ({ entryOf: (id: string) => entries[id] });
const nothing = table({});

describe('Ledger', () => {
  it('gives a revision greater than all that it gave or heard of, in any order of events', () => {
    const event = fc.record({ id: fc.constantFrom('a', 'b'), give: fc.boolean(), at: fc.integer({ min: 1, max: 1_000 }) });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const ledger = new Ledger(10, nothing);
        const highest: Record<string, number> = {};
        for (const { id, give, at } of events) {
          const known = highest[id] ?? 0;
          if (give) {
            const revision = ledger.assignRevision(id, at);
            expect(revision).toBeGreaterThan(known);
            highest[id] = revision;
          } else {
            ledger.note(id, 'accepted', { revision: at, atMs: at });
            highest[id] = Math.max(known, at);
          }
        }
      }),
    );
  });

  it('keeps the newest revision of each step when events arrive out of order', () => {
    const ledger = new Ledger(10, nothing);
    ledger.note('a', 'accepted', { revision: 7, atMs: 70 });
    ledger.note('a', 'accepted', { revision: 5, atMs: 90 });
    ledger.noteDead('a', { revision: 5, atMs: 91, topic: 't', code: 'ENRICHMENT_FAILED', message: 'm' });
    expect(ledger.standingOf('a')).toMatchObject({ accepted: { revision: 7, atMs: 70 }, dead: { revision: 5 } });
  });

  it('knows nothing of an article whose revision was given and never confirmed', () => {
    const ledger = new Ledger(10, nothing);
    ledger.assignRevision('a', 5);
    expect(ledger.standingOf('a')).toBeUndefined();
  });

  it('tells the newest that the log confirmed, version or takedown, with its content hash', () => {
    const ledger = new Ledger(10, nothing);
    ledger.assignRevision('a', 3);
    expect(ledger.latest('a')).toBeUndefined();
    ledger.note('a', 'accepted', { revision: 7, atMs: 70, contentHash: 'new' });
    ledger.note('a', 'accepted', { revision: 5, atMs: 90, contentHash: 'old' });
    ledger.note('a', 'enriched', { revision: 7, atMs: 71 });
    expect(ledger.latest('a')).toEqual({ revision: 7, contentHash: 'new', takenDown: false });
    ledger.note('a', 'takenDown', { revision: 8, atMs: 95 });
    expect(ledger.latest('a')).toEqual({ revision: 8, contentHash: undefined, takenDown: true });
    ledger.note('a', 'accepted', { revision: 9, atMs: 99, contentHash: 'new' });
    expect(ledger.latest('a')).toMatchObject({ revision: 9, takenDown: false });
  });

  it('knows what only the table has, and goes by the newer of the two', () => {
    const ledger = new Ledger(10, table({ a: { revision: 7, value: 'hash' }, b: { revision: 7, value: undefined } }));
    expect(ledger.latest('a')).toEqual({ revision: 7, contentHash: 'hash', takenDown: false });
    expect(ledger.latest('b')).toEqual({ revision: 7, contentHash: undefined, takenDown: true });
    expect(ledger.standingOf('a')).toMatchObject({ accepted: { revision: 7, atMs: 7 } });
    expect(ledger.assignRevision('a', 3)).toBe(8);
    expect(ledger.assignRevision('b', 9)).toBe(9);
    ledger.note('a', 'accepted', { revision: 8, atMs: 80, contentHash: 'newer' });
    ledger.note('b', 'accepted', { revision: 5, atMs: 50, contentHash: 'older' });
    expect(ledger.latest('a')).toEqual({ revision: 8, contentHash: 'newer', takenDown: false });
    expect(ledger.latest('b')).toMatchObject({ revision: 7, takenDown: true });
  });

  it('gives a revision again to what says the same as a version that the log may have', () => {
    const ledger = new Ledger(10, nothing);
    const revision = ledger.assignRevision('a', 5, 'same');
    ledger.noteUnconfirmed('a', { revision, contentHash: 'same' });
    expect(ledger.assignRevision('a', 8, 'same')).toBe(revision);
    expect(ledger.assignRevision('a', 8, 'other')).toBe(8);
    expect(ledger.assignRevision('a', 9, 'same')).toBe(9);
  });

  it('takes the hash of an event that has none for unknown', () => {
    expect(new Ledger(10, table({ a: { revision: 7, value: '' } })).latest('a')).toEqual({
      revision: 7,
      contentHash: undefined,
      takenDown: false,
    });
  });

  it('forgets the article that was untouched longest', () => {
    const ledger = new Ledger(2, nothing);
    for (const id of ['a', 'b', 'a', 'c']) ledger.note(id, 'accepted', { revision: 1, atMs: 1 });
    expect(ledger.size).toBe(2);
    expect(['a', 'b', 'c'].map((id) => ledger.standingOf(id) !== undefined)).toEqual([true, false, true]);
  });

  it('has followed what it saw being accepted, enriched or indexed, and nothing that the table alone has', () => {
    const ledger = new Ledger(2, table({ old: { revision: 7, value: 'hash' } }));
    expect(ledger.hasFollowed('old', 7)).toBe(false);
    for (const step of ['accepted', 'enriched', 'indexed'] as const) {
      ledger.note(step, step, { revision: 5, atMs: 5 });
      expect([5, 6].map((revision) => ledger.hasFollowed(step, revision))).toEqual([true, false]);
    }
    expect(ledger.hasFollowed('accepted', 5)).toBe(false); // forgotten
  });

  describe('tells the revision that says something already', () => {
    const saying = (note: (ledger: Ledger) => void): number | undefined => {
      const ledger = new Ledger(10, nothing);
      ledger.note('a', 'accepted', { revision: 5, atMs: 5, contentHash: 'x' });
      note(ledger);
      return ledger.revisionSaying('a', 'x');
    };

    it.each<[string, (ledger: Ledger) => void]>([
      ['it alone is known', () => undefined],
      ['it was enriched', (ledger) => ledger.note('a', 'enriched', { revision: 5, atMs: 6 })],
      ['an older version was set aside', (ledger) => ledger.noteDead('a', dead(4))],
    ])('where %s', (_, note) => {
      expect(saying(note)).toBe(5);
    });

    it.each<[string, (ledger: Ledger) => void]>([
      [
        'a newer version says another thing',
        (ledger) => ledger.note('a', 'accepted', { revision: 6, atMs: 6, contentHash: 'y' }),
      ],
      ['another version is under way', (ledger) => ledger.assignRevision('a', 6)],
      ['it was taken down', (ledger) => ledger.note('a', 'takenDown', { revision: 6, atMs: 6 })],
      ['it was set aside', (ledger) => ledger.noteDead('a', dead(5))],
    ])('not where %s', (_, note) => {
      expect(saying(note)).toBeUndefined();
    });

    const dead = (revision: number): DeadMark => ({ revision, atMs: 7, topic: 't', code: 'ENRICHMENT_FAILED', message: 'm' });
  });
});
