import fc from 'fast-check';
import type { OpmlFeed } from './opml';
import { readOpml, writeOpml } from './opml';

const name = fc
  .string({
    unit: fc.oneof(fc.constantFrom('"', '&', '<', '>', "'", '\u0627', ' ', 'a'), fc.string({ minLength: 1, maxLength: 1 })),
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const address = fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => new URL(url).href);
const feed: fc.Arbitrary<OpmlFeed> = fc.record(
  { url: address, title: name, siteUrl: address, folders: fc.array(name, { maxLength: 3 }) },
  { requiredKeys: ['url', 'title', 'folders'] },
);

const byUrl = (feeds: readonly OpmlFeed[]) => [...feeds].sort((a, b) => (a.url < b.url ? -1 : 1));

describe('OPML', () => {
  it('reads what it writes: any titles, addresses and folders', () => {
    fc.assert(
      fc.property(name, fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 8 }), (title, feeds) => {
        expect(byUrl(readOpml(Buffer.from(writeOpml(title, feeds))))).toEqual(byUrl(feeds));
      }),
    );
  });

  it('reads a list as other programs write it', () => {
    const list = `<?xml version="1.0" encoding="UTF-8"?><opml version="1.0"><head><title>Mine</title></head><body>
      <outline text="Arabic"><outline title="أخبار" text="x" type="rss" XMLURL="https://a.example/feed?x=1&y=2" htmlUrl="https://a.example"/>
        <outline text="No feed" type="link" url="https://b.example"/></outline>
      <outline xmlUrl="https://a.example/feed?x=1&amp;y=2" text="Twice"/><outline text="FTP" xmlUrl="ftp://c.example/feed"/>
      <outline xmlUrl="https://d.example/feed"/></body></opml>`;
    expect(readOpml(Buffer.from(list))).toEqual([
      { url: 'https://a.example/feed?x=1&y=2', title: 'أخبار', siteUrl: 'https://a.example/', folders: ['Arabic'] },
      { url: 'https://d.example/feed', folders: [] },
    ]);
  });

  it('says so where it is none', () => {
    expect(() => readOpml(Buffer.from('<rss/>'))).toThrow('this is no OPML; its root must be <opml>');
  });
});
