import fc from 'fast-check';
import type { FeedItem } from './feed';
import { itemIdentity } from './item-identity';

const nothing = { authors: [], categories: [], enclosures: [] };
const told = {
  ...nothing,
  guid: 'https://news.example/?p=7',
  url: 'https://news.example/city/bridge',
  title: 'Bridge opens',
  publishedAt: '2024-05-14T09:00:00Z',
};

/** As the collector judges: any key that is the same. */
const isSame = (a: FeedItem, b: FeedItem) => itemIdentity(a).some((key) => itemIdentity(b).includes(key));

describe('itemIdentity', () => {
  it.each<[string, FeedItem, FeedItem]>([
    ['the guid moved to https', { ...nothing, guid: told.guid }, { ...nothing, guid: 'http://news.example/?p=7' }],
    ['the guid moved to another host', { ...nothing, guid: told.guid }, { ...nothing, guid: 'https://www.new.example/?p=7' }],
    ['the link moved to another host', { ...nothing, url: told.url }, { ...nothing, url: 'http://old.example/city/bridge' }],
    ['the guid is gone', told, { ...nothing, url: told.url }],
    ['the guid is another at each poll', told, { ...told, guid: 'f3b1', title: 'Bridge opens at last' }],
    ['the title is another', told, { ...told, title: 'Bridge open' }],
    ['the link is another', told, { ...told, url: 'https://news.example/city/bridge-2' }],
    ['guid and link are others', told, { ...told, guid: 'x', url: 'https://news.example/y' }],
    ['the link got tracking', { ...nothing, url: told.url }, { ...nothing, url: `${told.url}?utm_source=rss&utm_medium=feed` }],
    [
      'tracking changed',
      { ...nothing, url: `${told.url}?id=1&utm_campaign=a` },
      { ...nothing, url: `${told.url}?utm_campaign=b&id=1` },
    ],
    [
      'a front page got tracking',
      { ...nothing, url: 'https://news.example/' },
      { ...nothing, url: 'https://news.example/?utm_source=rss' },
    ],
    ['the guid got tracking', { ...nothing, guid: told.url }, { ...nothing, guid: `${told.url}?utm_source=rss` }],
    [
      'title in capitals',
      { ...told, guid: 'a', url: 'https://a.example/1' },
      { ...told, guid: 'b', url: 'https://a.example/2', title: 'BRIDGE OPENS' },
    ],
  ])('is the same where %s', (_why, before, after) => expect(isSame(before, after)).toBe(true));

  it.each<[string, FeedItem, FeedItem]>([
    ['links have other parameters', { ...nothing, url: `${told.url}?id=1` }, { ...nothing, url: `${told.url}?id=2` }],
    ['guids are other words', { ...nothing, guid: 'city-7' }, { ...nothing, guid: 'city-8' }],
    [
      'a column has its title each day',
      { ...told, guid: 'a', url: 'https://a.example/1' },
      { ...told, guid: 'b', url: 'https://a.example/2', publishedAt: '2024-05-15T09:00:00Z' },
    ],
    ['only the title is told', { ...nothing, title: 'Weather' }, { ...nothing, title: 'Weather' }],
    ['both lead to a front page', { ...nothing, url: 'https://a.example/' }, { ...nothing, url: 'https://b.example/' }],
    [
      'routes of an application differ',
      { ...nothing, url: 'https://a.example/#!/1' },
      { ...nothing, url: 'https://a.example/#!/2' },
    ],
    [
      'guid and link of different items are one text',
      { ...nothing, guid: '/city/1' },
      { ...nothing, url: 'https://a.example/city/1' },
    ],
  ])('is another where %s', (_why, one, other) => expect(isSame(one, other)).toBe(false));

  it('knows nothing of an item that says nothing', () => expect(itemIdentity(nothing)).toEqual([]));

  it('asks nothing of authors, texts, topics and pictures', () => {
    const text = fc.option(fc.string(), { nil: undefined });
    const item = fc.record({
      guid: text,
      url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }),
      title: text,
      publishedAt: text,
    });
    const rest = fc.record({
      authors: fc.array(fc.string()),
      categories: fc.array(fc.string()),
      enclosures: fc.constant([]),
      summaryHtml: fc.string(),
      contentHtml: fc.string(),
      updatedAt: fc.string(),
    });
    fc.assert(
      fc.property(item, rest, rest, (known, one, other) => {
        const of = (more: typeof one) => itemIdentity({ ...more, ...known });
        expect(of(one)).toEqual(of(other));
        expect(of(one)).toHaveLength(
          [known.guid, known.url, known.title !== undefined && known.publishedAt !== undefined ? 1 : undefined].filter(
            (part) => part !== undefined,
          ).length,
        );
      }),
    );
  });
});
