import type { DeadLetter } from '@naba/messaging';
import { countCauses, filterLetters, pageOf } from './choose-open';

const letter = (n: number, more: Partial<DeadLetter> = {}): DeadLetter => ({
  id: `indexer:0:${n}`,
  code: 'INDEX_REJECTED',
  message: 'x',
  group: 'indexer',
  topic: 'articles.enriched.v1',
  at: new Date(Date.UTC(2024, 4, 6, 7, n)),
  bytes: 2,
  record: { topic: 'articles.enriched.v1.indexer.dead', partition: 0, offset: String(n), timestampMs: 0, key: null, headers: {} },
  actions: [],
  ...more,
});
const done = { actions: [{ kind: 'retried', by: 'amal', at: '' } as const] };
const ids = (letters: readonly DeadLetter[]) => letters.map(({ id }) => id.split(':')[2]);

describe('filterLetters', () => {
  const all = [letter(1), letter(2, { code: 'EVENT_INVALID' }), letter(3, { group: 'enrichment' }), letter(4, done)];
  it.each([
    [{ state: 'open' }, ['1', '2', '3']],
    [{ state: 'done' }, ['4']],
    [{ state: 'all', code: 'INDEX_REJECTED' }, ['1', '3', '4']],
    [{ state: 'all', consumer: 'enrichment' }, ['3']],
    [{ state: 'all', topic: 'articles.raw.v1' }, []],
    [{ state: 'all', since: '2024-05-06T07:02:00Z', until: '2024-05-06T07:03:00Z' }, ['2', '3']],
  ] as const)('takes all conditions together: %j', (filter, expected) => {
    expect(ids(filterLetters(all, filter))).toEqual(expected);
  });

  it('counts by cause and consumer, most first', () => {
    expect(countCauses(all)).toEqual([
      { consumer: 'indexer', code: 'INDEX_REJECTED', count: 2 },
      { consumer: 'indexer', code: 'EVENT_INVALID', count: 1 },
      { consumer: 'enrichment', code: 'INDEX_REJECTED', count: 1 },
    ]);
  });
});

describe('pageOf', () => {
  const all = [letter(1), letter(2), letter(3)];
  it('goes from the newest to the oldest, each once, and ends', () => {
    const first = pageOf(all, undefined, 2)!;
    const second = pageOf([...all, letter(4)], first.next, 2)!;
    expect([ids(first.page), ids(second.page), second.next]).toEqual([['3', '2'], ['1'], undefined]);
  });

  it('does not guess where to go on', () => {
    expect(pageOf(all, 'indexer:0:9', 2)).toBeUndefined();
  });
});
