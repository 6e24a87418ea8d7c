import { TopicWatch } from './topic.watch';

const ids = (raw?: string, enriched = 'e1') =>
  new Map([['articles.enriched.v1', enriched], ...(raw === undefined ? [] : [['articles.raw.v1', raw] as const])]);

describe('TopicWatch', () => {
  it('tells once of a topic that is another one, also where it was seen missing in between, and of none at its first look', () => {
    const watch = new TopicWatch();
    expect([ids('r1'), ids('r1'), ids(), ids('r2'), ids('r2')].map((found) => watch.look(found).length)).toEqual([0, 0, 0, 1, 0]);
    expect(watch.look(ids('r2', 'e2'))).toEqual([expect.stringMatching(/^articles\.enriched\.v1 was deleted.*naba -- reenrich/)]);
  });
});
