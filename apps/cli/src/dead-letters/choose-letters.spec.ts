import type { DeadLetter } from '@naba/messaging';
import { chooseLetters, describeLetters } from './choose-letters';

function letter(id: string, code: string, doneBy?: string): DeadLetter {
  const actions = doneBy === undefined ? [] : [{ kind: 'discarded' as const, by: doneBy, at: '2026-11-30T10:00:00.000Z' }];
  const record = { key: `key of ${id}` } as DeadLetter['record'];
  return {
    id,
    code,
    group: 'indexer',
    message: 'why',
    at: new Date(0),
    topic: 'articles.enriched.v1',
    record,
    bytes: 2,
    actions,
  };
}

const letters = [
  letter('indexer:0:1', 'INDEX_REJECTED'),
  letter('indexer:0:2', 'EVENT_INVALID'),
  letter('indexer:0:3', 'INDEX_REJECTED', 'amal'),
];

describe('chooseLetters', () => {
  const choose = (ids: string[], code?: string): string[] => chooseLetters(letters, { ids, code }).map(({ id }) => id);

  it('takes those that are named, and all of a cause that are open, each once', () => {
    expect(choose(['indexer:0:2'])).toEqual(['indexer:0:2']);
    expect(choose([], 'INDEX_REJECTED')).toEqual(['indexer:0:1']);
    expect(choose(['indexer:0:1'], 'INDEX_REJECTED')).toEqual(['indexer:0:1']);
  });

  it('never takes all because nothing was named', () => {
    expect(() => choose([])).toThrow('--code');
  });

  it('says of an id that it is none, and of one that somebody took care of by whom', () => {
    expect(() => choose(['indexer:9:9'])).toThrow('indexer:9:9 is no dead letter');
    expect(() => choose(['indexer:0:3'])).toThrow('was discarded by amal at 2026-11-30T10:00:00.000Z');
  });
});

describe('describeLetters', () => {
  it('counts causes first, and tells of each what it is, why, and what was done', () => {
    expect(describeLetters(letters)).toBe(`2 indexer INDEX_REJECTED
1 indexer EVENT_INVALID

indexer:0:1  1970-01-01T00:00:00.000Z  INDEX_REJECTED  key of indexer:0:1
  why
indexer:0:2  1970-01-01T00:00:00.000Z  EVENT_INVALID  key of indexer:0:2
  why
indexer:0:3  1970-01-01T00:00:00.000Z  INDEX_REJECTED  key of indexer:0:3
  why
  discarded by amal at 2026-11-30T10:00:00.000Z
`);
  });
});
