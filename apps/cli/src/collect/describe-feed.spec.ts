import type { ListedFeed } from './describe-feed';
import { describeFeed, describeSource } from './describe-feed';

const counts = { accepted: 3, unchanged: 1, refused: 0 };
const feed: ListedFeed = {
  id: 'f1',
  kind: 'feed',
  url: 'https://news.example/feed',
  source: { id: 'news.example' },
  standing: 'fine',
  waiting: 0,
  counts,
  refused: [],
};

describe('describeFeed', () => {
  it('tells a feed in one line', () => {
    expect(describeFeed(feed)).toBe(
      'f1  fine    news.example  https://news.example/feed  3 accepted, 1 unchanged, 0 refused, last none\n',
    );
  });

  it('tells since when something is the matter, and why', () => {
    const broken = { ...feed, standing: 'broken', since: '2024-05-06T00:00:00Z', reason: 'gone: there is nothing', waiting: 2 };
    expect(describeFeed(broken)).toMatch(/ 2 waiting\n {4}since 2024-05-06T00:00:00Z: gone: there is nothing\n$/);
  });
});

describe('describeSource', () => {
  it('tells how its feeds fare', () => {
    const source = {
      id: 's',
      name: 'Harbor News',
      feeds: ['a', 'b'],
      standings: { fine: 1, late: 1 },
      counts,
      lastItemAt: '2024-05-06',
    };
    expect(describeSource(source)).toBe(
      's  Harbor News  2 feeds: 1 fine, 1 late  3 accepted, 1 unchanged, 0 refused, last 2024-05-06\n',
    );
  });
});
