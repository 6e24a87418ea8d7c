import { articleStatus, describeStatus } from './describe-status';
import type { IndexAnswer } from './describe-status';
import type { Standing } from './ledger';

const id = '0123456789abcdef0123456789abcdef';
const at = 1_700_000_000_000;
const mark = (revision: number, afterMs = 0) => ({ revision: at + revision, atMs: at + revision + afterMs });
const dead = (revision: number, afterMs = 0) => ({
  ...mark(revision, afterMs),
  topic: 't.dead',
  code: 'INDEX_REJECTED',
  message: 'why',
});
const indexed = (revision: number, tombstone = false) => ({
  revision: at + revision,
  indexedAt: '2023-11-14T22:13:21Z',
  tombstone,
});

describe('describeStatus', () => {
  it.each<[string, Standing | undefined, IndexAnswer, object]>([
    ['accepted', { accepted: mark(1) }, null, { state: 'accepted', index: 'absent' }],
    ['accepted, the index away', { accepted: mark(1) }, 'unknown', { state: 'accepted', index: 'unknown' }],
    ['enriched', { accepted: mark(1), enriched: mark(1, 5) }, null, { state: 'enriched', index: 'absent' }],
    ['indexed', { accepted: mark(1), enriched: mark(1, 5) }, indexed(1), { state: 'indexed', index: 'present' }],
    ['indexed long ago', undefined, indexed(1), { state: 'indexed', index: 'present' }],
    ['an older revision indexed', { accepted: mark(2) }, indexed(1), { state: 'accepted', index: 'present' }],
    ['an older revision enriched', { accepted: mark(2), enriched: mark(1) }, null, { state: 'accepted', index: 'absent' }],
    [
      'a newer revision indexed by way of another process',
      { accepted: mark(1) },
      indexed(2),
      { state: 'indexed', index: 'present' },
    ],
    ['dead', { accepted: mark(1), enriched: mark(1, 5), dead: dead(1, 9) }, null, { state: 'dead', index: 'absent' }],
    ['an older revision dead', { accepted: mark(2), dead: dead(1) }, null, { state: 'accepted' }],
    [
      'repaired after its death in enrichment',
      { accepted: mark(1), dead: dead(1, 3), enriched: mark(1, 9) },
      null,
      { state: 'enriched' },
    ],
    ['repaired after its death in the indexer', { accepted: mark(1), dead: dead(1, 9) }, indexed(1), { state: 'indexed' }],
    ['taken down', { accepted: mark(1), takenDown: mark(2) }, indexed(1), { state: 'taken-down', index: 'present' }],
    ['taken down and gone', { takenDown: mark(2) }, indexed(2, true), { state: 'taken-down', index: 'absent' }],
    ['taken down long ago', undefined, indexed(2, true), { state: 'taken-down', index: 'absent' }],
    [
      'submitted again after a takedown',
      { takenDown: mark(2), accepted: mark(3) },
      indexed(2, true),
      { state: 'accepted', index: 'absent' },
    ],
  ])('tells an article that is %s', (_, standing, answer, expected) => {
    const status = describeStatus(id, standing, answer);
    expect(status).toMatchObject({ id, ...expected });
    expect(articleStatus.strict().parse(status)).toEqual(status);
  });

  it('gives the reason of a death, and only of that of the newest revision', () => {
    expect(describeStatus(id, { accepted: mark(1), dead: dead(1, 9) }, null)?.deadLetter).toMatchObject({
      code: 'INDEX_REJECTED',
      message: 'why',
    });
    expect(describeStatus(id, { accepted: mark(2), dead: dead(1, 9) }, null)?.deadLetter).toBeUndefined();
  });

  it('says nothing where nothing is known', () => {
    expect(describeStatus(id, undefined, null)).toBeUndefined();
    expect(describeStatus(id, undefined, 'unknown')).toBeUndefined();
  });
});
