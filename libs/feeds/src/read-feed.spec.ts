import { findData, howToGetData } from '../../../tools/data/find-data';
import { scoreFeedCases } from './feedparser-cases.fixture';
import type { FeedUnreadableCode } from './feed';
import { readFeed } from './read-feed';

const read = (text: string, url?: string, headers?: Record<string, string>) =>
  readFeed({ bytes: Buffer.from(text), ...(url !== undefined && { url }), ...(headers && { headers }) });

/** Any error of this code. */
const refusal = (code: FeedUnreadableCode) => expect.objectContaining({ code }) as Error;

describe('readFeed', () => {
  it('reads RSS with what other vocabularies add', () => {
    const feed = read(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>أخبار &amp; News</title><link>https://news.example/</link><language>ar</language>
        <item><title>Floods &amp;amp; fire</title><link>/a?x=1&y=2</link><guid isPermaLink=false>7</guid><dc:creator>Mona Ali</dc:creator>
          <pubDate>Mon, 06 May 2024 10:08:09 +0300</pubDate><description>&lt;p&gt;Short&lt;/p&gt;</description>
          <content:encoded><![CDATA[<p onclick="x()">Long <a href="b">more</a><script>evil()</script></p>]]></content:encoded>
          <enclosure url="https://cdn.example/a.jpg" type="image/jpeg" length="12"/></item></channel></rss>`,
      'https://news.example/feed.xml',
    );
    expect(feed).toMatchObject({ format: 'rss', title: 'أخبار & News', url: 'https://news.example/', language: 'ar' });
    expect(feed.items).toEqual([
      {
        guid: '7',
        url: 'https://news.example/a?x=1&y=2',
        title: 'Floods & fire',
        summaryHtml: '<p>Short</p>',
        contentHtml: '<p>Long <a href="https://news.example/b">more</a></p>',
        authors: ['Mona Ali'],
        publishedAt: '2024-05-06T07:08:09Z',
        publishedLocalDate: '2024-05-06',
        categories: [],
        enclosures: [{ url: 'https://cdn.example/a.jpg', type: 'image/jpeg', length: 12 }],
      },
    ]);
  });

  it('refuses a DOCTYPE that declares entities, and tells a page from a feed', () => {
    expect(() =>
      read('<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'),
    ).toThrow(refusal('FEED_REFUSED'));
    expect(() => read('<!doctype html><html><body>404</body></html>')).toThrow(refusal('FEED_IS_PAGE'));
    expect(() => read('')).toThrow(refusal('FEED_UNKNOWN'));
  });
});

const cases = findData('feeds/feedparser-dev/cases.json');
(cases === undefined ? describe.skip : describe)(`feedparser's suite (${howToGetData})`, () => {
  it('meets at least 19 of 20 of its expectations', () => {
    const { total, missed } = scoreFeedCases(cases!);
    expect(total).toBeGreaterThan(300);
    expect(1 - missed.length / total).toBeGreaterThan(0.95);
  });
});
