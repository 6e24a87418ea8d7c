import fc from 'fast-check';
import { readUntil } from '../../support/kafka';
import { sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from '../ingest/start-ingest';
import { startIngest } from '../ingest/start-ingest';
import type { NewsSite } from './news-site';
import { openNewsSite, rssOf } from './news-site';
import type { RunningCollector } from './start-collector';
import { addFeed, ask, feedUntil, removeAll, startCollector } from './start-collector';

let ingest: RunningIngest;
let collector: RunningCollector;
let site: NewsSite;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka());
  collector = await startCollector(sharedKafka(), ingest.url);
});
beforeEach(async () => {
  site = await openNewsSite();
});
afterEach(async () => {
  await removeAll(collector);
  await site.close();
});
afterAll(async () => {
  await collector.stop();
  await ingest.stop();
});

const articlesOf = (count: number) =>
  readUntil(sharedKafka(), ['articles.raw.v1'], ({ value }) => String(value).includes(site.url), count).then((records) =>
    records.map(({ value }) => JSON.parse(String(value)) as { url: string; title: string; revision: number }),
  );

describe('a feed', () => {
  it('is polled, and the page of each item is on the log once, with what the feed says of it', async () => {
    const pages = ['/a', '/b'].map((path) => site.page(path));
    const items = pages.map((url, index) => ({
      url,
      title: `Told by the feed ${index}`,
      date: new Date(Date.UTC(2024, 4, 6, index)),
    }));
    site.at('/feed', rssOf(items));
    const id = await addFeed(collector, `${site.url}/feed`, { source: { id: 'harbor.example', name: 'Harbor News' } });
    const first = await feedUntil(collector, id, ({ counts }) => counts.accepted === 2);
    expect(first).toMatchObject({ waiting: 0, refused: [], title: 'A feed' });
    expect(await articlesOf(2)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          url: pages[1],
          title: 'Told by the feed 1',
          publishedAt: '2024-05-06T01:00:00Z',
          source: { id: 'harbor.example', name: 'Harbor News' },
        }),
      ]),
    );

    const third = { url: site.page('/c'), title: 'New', date: new Date() };
    site.at('/feed', rssOf([third]));
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 3);
    site.at('/feed', rssOf([third, ...items]));
    const polledAt = new Date().toISOString();
    await feedUntil(collector, id, (feed) => feed.polledAt! > polledAt);
    expect(['/a', '/b', '/c'].map((path) => site.count(path))).toEqual([1, 1, 1]);
  });

  it('has its page fetched once where two feeds name it', async () => {
    const item = { url: site.page('/a'), title: 'Told twice', date: new Date(Date.UTC(2024, 4, 6)) };
    site.at('/feed', rssOf([item]));
    site.at('/other', rssOf([{ ...item, url: `${item.url}?utm_source=other` }]));
    const [first, second] = [await addFeed(collector, `${site.url}/feed`), await addFeed(collector, `${site.url}/other`)];
    const settled = [
      await feedUntil(collector, first, ({ counts }) => counts.accepted + counts.unchanged === 1),
      await feedUntil(collector, second, ({ counts }) => counts.accepted + counts.unchanged === 1),
    ];
    expect(settled.map(({ counts }) => counts.accepted).sort()).toEqual([0, 1]);
    expect(site.asked.filter((path) => path.startsWith('/a'))).toHaveLength(1);
  });

  it('makes a revision of an item that says something else', async () => {
    const item = { url: site.page('/a', 'Before'), title: 'Before', date: new Date(Date.UTC(2024, 4, 6)) };
    site.at('/feed', rssOf([item]));
    const id = await addFeed(collector, `${site.url}/feed`);
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 1);
    site.page('/a', 'After');
    site.at('/feed', rssOf([{ ...item, title: 'After' }]));
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 2);
    const articles = await articlesOf(2);
    expect(articles.map(({ title }) => title).sort()).toEqual(['After', 'Before']);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(1);
  });

  it('is asked with exactly what its server gave, and said to be unchanged is read no further', async () => {
    const asked: (string | undefined)[] = [];
    site.at('/feed', ({ headers }, response) => {
      asked.push(headers['if-none-match']);
      if (headers['if-none-match'] === 'W/"odd, one"') response.writeHead(304).end();
      else response.writeHead(200, { etag: 'W/"odd, one"' }).end(rssOf([{ url: site.page('/a'), title: 'A', date: new Date() }]));
    });
    const id = await addFeed(collector, `${site.url}/feed`);
    const { polledAt } = await feedUntil(collector, id, ({ counts }) => counts.accepted === 1);
    await feedUntil(collector, id, (feed) => feed.polledAt! > polledAt!);
    expect(asked.slice(0, 2)).toEqual([undefined, 'W/"odd, one"']);
    expect(site.count('/a')).toBe(1);
  });

  it('that holds whole articles is submitted without fetching a page', async () => {
    site.at(
      '/feed',
      rssOf([{ url: site.page('/a'), title: 'Whole', date: new Date(), html: '<p>All of it stands here.</p><p>And here.</p>' }]),
    );
    const id = await addFeed(collector, `${site.url}/feed`, { submit: 'item' });
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 1);
    expect(site.count('/a')).toBe(0);
  });
});

describe('a sitemap', () => {
  it('of sitemaps is polled with those that it names, and the pages of all of them are submitted once', async () => {
    const pages = ['/a', '/b', '/c'].map((path) => site.page(path));
    const entry = (url: string, day: number): string => `<url><loc>${url}</loc><lastmod>2024-05-0${day}</lastmod></url>`;
    site.at('/one.xml', `<urlset>${entry(pages[0]!, 1)}${entry(pages[1]!, 2)}</urlset>`);
    site.at('/two.xml', `<urlset>${entry(pages[2]!, 3)}</urlset>`);
    site.at(
      '/sitemap.xml',
      `<sitemapindex><sitemap><loc>${site.url}/one.xml</loc></sitemap><sitemap><loc>${site.url}/two.xml</loc></sitemap></sitemapindex>`,
    );
    const id = await addFeed(collector, `${site.url}/sitemap.xml`, { kind: 'sitemap' });
    const { polledAt } = await feedUntil(collector, id, ({ counts }) => counts.accepted === 3);
    await feedUntil(collector, id, (feed) => feed.polledAt! > polledAt!);
    expect(['/a', '/b', '/c'].map((path) => site.count(path))).toEqual([1, 1, 1]);
  });
});

describe('a list of addresses', () => {
  it('is polled, and each of its pages is submitted once', async () => {
    site.at('/list.txt', `# today\n${site.page('/a')}\n${site.page('/b')}\n`);
    const id = await addFeed(collector, `${site.url}/list.txt`, { kind: 'list' });
    const { polledAt } = await feedUntil(collector, id, ({ counts }) => counts.accepted === 2);
    await feedUntil(collector, id, (feed) => feed.polledAt! > polledAt!);
    expect(site.count('/a')).toBe(1);
  });
});

describe('the doors', () => {
  it('pause, resume, check and remove a feed', async () => {
    site.at('/feed', rssOf([]));
    const url = `${site.url}/feed`;
    const id = await addFeed(collector, url, { paused: true, ceilingSeconds: 3_600, floorSeconds: 3_600 });
    expect((await ask(collector, 'GET', `/v1/feeds/${id}`)).body.standing).toBe('paused');
    expect((await ask(collector, 'POST', '/v1/feeds', { url })).status).toBe(200);
    await ask(collector, 'POST', `/v1/feeds/${id}/resume`);
    const { polledAt } = await feedUntil(collector, id, (feed) => feed.standing === 'empty');
    await ask(collector, 'POST', `/v1/feeds/${id}/check`);
    await feedUntil(collector, id, (feed) => feed.polledAt! > polledAt!);
    expect((await ask(collector, 'DELETE', `/v1/feeds/${id}`)).status).toBe(204);
    expect((await ask(collector, 'GET', `/v1/feeds/${id}`)).status).toBe(404);
  });

  it('add the feeds that a page names as a source, which is told of as one', async () => {
    site.at('/feed', rssOf([]));
    site.at('/atom', rssOf([]));
    site.at(
      '/',
      '<link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/atom+xml" href="/atom">',
    );
    const wanted = { url: `${site.url}/`, source: { id: 'harbor.example', name: 'Harbor News' } };
    expect(await ask<object>(collector, 'POST', '/v1/sources', wanted)).toMatchObject({ status: 201, body: { feeds: [{}, {}] } });
    const { body } = await ask<object>(collector, 'GET', '/v1/sources/harbor.example');
    expect(body).toMatchObject({ id: 'harbor.example', name: 'Harbor News', feeds: [expect.any(String), expect.any(String)] });
    expect((await ask(collector, 'POST', '/v1/sources', { url: `${site.url}/none` })).status).toBe(422);
    await ask(collector, 'DELETE', '/v1/sources/harbor.example');
    expect((await ask(collector, 'GET', '/v1/sources/harbor.example')).status).toBe(404);
  });

  it.each([
    [{ url: 'ftp://news.example/feed' }, '/url'],
    [{ url: 'https://news.example/feed', titel: 'x' }, '/titel'],
    [{ url: 'https://news.example/feed', floorSeconds: 60, ceilingSeconds: 30 }, '/floorSeconds'],
  ])('refuse %j and point at the field', async (wanted, pointer) => {
    const { status, body } = await ask<{ errors: object[] }>(collector, 'POST', '/v1/feeds', wanted);
    expect([status, body.errors[0]]).toEqual([422, expect.objectContaining({ pointer })]);
  });

  it('answer whatever is sent as they are described, and never by a fault of their own', async () => {
    // A part that is `.` or `..` is another address before it is sent.
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((part) => !/^\.{1,2}$/.test(part));
    const id = fc.oneof(text, fc.stringMatching(/^[0-9a-f]{32}$/));
    const field = fc.constantFrom('url', 'kind', 'source', 'language', 'submit', 'floorSeconds', 'ceilingSeconds', 'x');
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('https://news.example/feed', 'feed', 'ar', 60, { id: 'x' }));
    const body = fc.oneof(
      fc.dictionary(field, value),
      fc.array(fc.jsonValue()).map((list) => list as object),
    );
    const query = fc.dictionary(fc.constantFrom('source', 'standing', 'url', 'after', 'limit', 'x'), fc.string());
    await fc.assert(
      fc.asyncProperty(id, body, query, async (any, sent, asked) => {
        const paused = Array.isArray(sent) ? sent : { ...sent, paused: true };
        const at = encodeURIComponent(any);
        const answers = [
          await ask(collector, 'POST', '/v1/feeds', paused),
          await ask(collector, 'GET', `/v1/feeds?${new URLSearchParams(asked).toString()}`),
          await ask(collector, 'GET', `/v1/feeds/${at}`),
          await ask(collector, 'POST', `/v1/sources/${at}/pause`),
          await ask(collector, 'DELETE', `/v1/feeds/${at}`),
        ];
        expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
