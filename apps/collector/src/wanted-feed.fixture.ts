import type { FeedV1 } from '@naba/contracts';

/** A feed as an operator added it at that moment. */
export const wantedFeed = (addedAt: string): FeedV1 => ({
  id: 'a'.repeat(32),
  revision: 1,
  kind: 'feed',
  url: 'https://news.example/feed',
  source: { id: 'news.example' },
  submit: 'page',
  bounds: { floorSeconds: 60, ceilingSeconds: 3_600 },
  paused: false,
  addedAt,
});
