import type { FeedStateV1, FeedV1 } from '@naba/contracts';
import { wantedFeed } from '../wanted-feed.fixture';
import { judgeFeed } from './standing';

const now = new Date('2024-05-06T12:00:00Z');
const at = now.toISOString();
const feed = wantedFeed(at);
const state: FeedStateV1 = {
  id: feed.id,
  revision: 1,
  dueAt: at,
  polledAt: at,
  arrivals: [],
  counts: { accepted: 0, unchanged: 0, refused: 0 },
  refused: [],
  waiting: [],
  seen: '',
};
const seen = 'itemname hsh';
const trouble = (failures: number, kind: 'unreachable' | 'gone' | 'forbidden' = 'unreachable') => ({
  seen,
  trouble: { kind, reason: 'no', since: at, failures },
});
const hourly = Array.from({ length: 10 }, (_, n) => now.getTime() / 1_000 - 86_400 + n * 3_600);

describe('judgeFeed', () => {
  it.each<[string, Partial<FeedV1>, Partial<FeedStateV1> | undefined, object]>([
    ['new before its first poll', {}, undefined, { standing: 'new' }],
    ['paused, whatever else', { paused: true }, trouble(9), { standing: 'paused' }],
    ['fine', {}, {}, { standing: 'fine' }],
    ['fine after one failure, which is most often over at the next poll', {}, trouble(1), { standing: 'fine' }],
    [
      'broken at once where it was never read',
      {},
      { ...trouble(1), seen: '' },
      { standing: 'broken', reason: 'unreachable: no' },
    ],
    ['broken at once where we may not ask', {}, trouble(1, 'forbidden'), { standing: 'broken' }],
    ['broken after two', {}, trouble(2), { standing: 'broken', since: at, reason: 'unreachable: no' }],
    ['broken at once where its server says that it is gone', {}, trouble(1, 'gone'), { standing: 'broken' }],
    ['empty', {}, { emptySince: at }, { standing: 'empty', since: at }],
    ['moved', {}, { movedTo: 'https://new.example/feed', movedAt: at }, { standing: 'moved', since: at }],
    ['late', {}, { arrivals: hourly, longestGapSeconds: 3_600 }, { standing: 'late', since: '2024-05-06T01:00:00.000Z' }],
    ['fine where such a silence is usual for it', {}, { arrivals: hourly, longestGapSeconds: 86_400 }, { standing: 'fine' }],
  ])('is %s', (_, wanted, known, expected) => {
    expect(judgeFeed({ ...feed, ...wanted }, known && { ...state, ...known }, now)).toMatchObject(expected);
  });
});
