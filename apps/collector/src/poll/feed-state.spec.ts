import type { FeedStateV1 } from '@naba/contracts';
import { feedStateLimits, feedStateV1 } from '@naba/contracts';
import type { Fetched } from '@naba/fetching';
import fc from 'fast-check';
import { limits } from '../collector.config';
import type { Item } from '../read/item';
import { wantedFeed } from '../wanted-feed.fixture';
import { addressOf, afterFailure, afterItem, afterReading, firstState, validatorsOf } from './feed-state';

const now = new Date('2024-05-06T12:00:00Z');
const at = now.toISOString();
const feed = wantedFeed(at);
const first = firstState(feed, now);
const answer = (more: Partial<Fetched> = {}): Fetched => ({
  kind: 'fetched',
  url: feed.url,
  redirects: [],
  status: 200,
  headers: {},
  fetchedAt: at,
  bytes: Buffer.alloc(0),
  etag: '"1"',
  ...more,
});
const item = (name: string, more: Partial<Item> = {}): Item => ({ names: [name], hash: 'h', authors: [], ...more });
const read = (state: FeedStateV1, items: readonly Item[], more: Partial<Fetched> = {}, when = now): FeedStateV1 =>
  afterReading(feed, state, answer(more), {}, items, when);
const waitingOf = (state: FeedStateV1): string[] => state.waiting.map((entry) => entry.item);

describe('a feed that was read', () => {
  it('has its news waiting, the oldest first, and none of it again at the next poll', () => {
    const state = read(first, [item('new'), item('old')]);
    expect(waitingOf(state)).toEqual(['old', 'new']);
    expect(waitingOf(read({ ...state, waiting: [] }, [item('newest'), item('new'), item('old')]))).toEqual(['newest']);
  });

  it('takes for a revision what says something else', () => {
    const state = { ...read(first, [item('a')]), waiting: [] };
    expect(waitingOf(read(state, [item('a', { hash: 'other' })]))).toEqual(['a']);
  });

  it('keeps no validators where not all of it has room, and takes the rest once there is', () => {
    const many = Array.from({ length: feedStateLimits.waiting + 5 }, (_, n) => item(`i${n}`));
    const full = read(first, many);
    expect([full.waiting.length, full.etag]).toEqual([feedStateLimits.waiting, undefined]);
    const rest = read({ ...full, waiting: [] }, many);
    expect([rest.waiting.length, rest.etag]).toEqual([5, '"1"']);
    const large = Array.from({ length: 5 }, (_, n) => item(`l${n}`, { html: 'x'.repeat(limits.waitingLength / 2) }));
    expect(read(first, large).waiting).toHaveLength(2);
  });

  it('is empty since it first was, and trouble is over', () => {
    const trouble = { kind: 'unreachable', reason: 'no', since: at, failures: 3 } as const;
    const empty = read({ ...first, trouble }, []);
    expect([empty.emptySince, empty.trouble]).toEqual([at, undefined]);
    expect(read(empty, [], {}, new Date('2024-05-07')).emptySince).toBe(at);
    expect(read(empty, [item('a')]).emptySince).toBeUndefined();
  });

  it('stays where it is and no larger than the contract allows, whatever comes in however many polls', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 3 });
    const items = fc.array(fc.record({ names, hash: fc.constantFrom('a', 'b'), authors: fc.constant([]) }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(items, { maxLength: 8 }), (polls) => {
        let state = first;
        for (const found of polls) {
          state = read(state, found);
          expect(feedStateV1.safeParse(state).error?.issues ?? []).toEqual([]);
          const again = read(state, found);
          // What a feed shows twice in one document under several names may differ from itself; nothing else is news again.
          if (new Set(found.flatMap((each) => each.names)).size === found.flatMap((each) => each.names).length)
            expect(waitingOf(again).sort()).toEqual(waitingOf(state).sort());
        }
      }),
    );
  });
});

describe('validators', () => {
  const state = { ...first, etag: 'W/"x"', lastModified: 'yesterday', wholeAt: at };

  it('are sent as they were given', () => {
    expect(validatorsOf(state, false, now)).toEqual({ etag: 'W/"x"', lastModified: 'yesterday' });
  });

  it('are not believed for ever, nor of a feed that is late', () => {
    expect(validatorsOf(state, true, now)).toEqual({});
    expect(validatorsOf(state, false, new Date(now.getTime() + limits.unchangedMs + 1))).toEqual({});
  });
});

describe('a feed that moved for good', () => {
  const moved = read(first, [item('a')], { movedTo: 'https://new.example/feed' });

  it('is polled at its new address, since then', () => {
    expect([addressOf(feed, moved), moved.movedAt]).toEqual(['https://new.example/feed', at]);
    const later = read(moved, [item('a')], {}, new Date('2024-05-07'));
    expect([addressOf(feed, later), later.movedAt]).toEqual(['https://new.example/feed', at]);
  });

  it('is looked for at its own address again when there is nothing at the new one, or no feed', () => {
    for (const kind of ['gone', 'unreadable'] as const) {
      const lost = afterFailure(feed, moved, { kind, reason: 'no', since: at, failures: 1 }, {}, now);
      expect([addressOf(feed, lost), lost.movedAt]).toEqual([feed.url, undefined]);
    }
  });
});

describe('an item', () => {
  const state = read(first, [item('a', { url: 'https://news.example/a' }), item('b')]);
  const [, a] = state.waiting;

  it('that was taken is counted and waits no longer', () => {
    const next = afterItem(state, a!, { kind: 'accepted' }, now);
    expect([waitingOf(next), next.counts.accepted]).toEqual([['b'], 1]);
  });

  it('that cannot be fetched is tried again later each time, and then told of', () => {
    let next = state;
    const waits: number[] = [];
    for (let waiting = a; waiting; waiting = next.waiting.find((entry) => entry.item === 'a')) {
      next = afterItem(next, waiting, { kind: 'later', code: 'TIMED_OUT', detail: 'slow' }, now);
      waits.push(Date.parse(next.waiting.find((entry) => entry.item === 'a')?.dueAt ?? at) - now.getTime());
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 0].map((minutes) => 60_000 * minutes));
    expect(next.refused).toEqual([{ url: 'https://news.example/a', code: 'TIMED_OUT', detail: 'slow', at }]);
  });

  it('waits unchanged while ingest is away', () => {
    expect(afterItem(state, a!, { kind: 'away', detail: 'no' }, now)).toBe(state);
  });
});
