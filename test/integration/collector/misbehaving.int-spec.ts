import { sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from '../ingest/start-ingest';
import { startIngest } from '../ingest/start-ingest';
import type { NewsSite } from './news-site';
import { openNewsSite, rssOf } from './news-site';
import type { RunningCollector } from './start-collector';
import { addFeed, feedUntil, removeAll, startCollector } from './start-collector';

let ingest: RunningIngest;
let collector: RunningCollector;
let site: NewsSite;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka());
  collector = await startCollector(sharedKafka(), ingest.url, { COLLECTOR_TRUSTED_HOSTS: '127.0.0.1,localhost' });
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

const good = () => rssOf([{ url: site.page('/a'), title: 'A', date: new Date() }]);

describe('a feed that misbehaves', () => {
  it('moves for good: it is polled at the new address, and its operator is told', async () => {
    site.at('/new', good());
    site.at('/old', (_request, response) => response.writeHead(301, { location: '/new' }).end());
    const id = await addFeed(collector, `${site.url}/old`);
    const moved = await feedUntil(collector, id, ({ standing, counts }) => standing === 'moved' && counts.accepted === 1);
    expect(moved).toMatchObject({ movedTo: `${site.url}/new` });
    expect(moved.reason).toContain(`${site.url}/new`);
    const before = site.count('/old');
    await feedUntil(collector, id, ({ polledAt }) => polledAt! > moved.polledAt!);
    expect(site.count('/old')).toBe(before);
  });

  it('moves for now: it is asked at its own address again', async () => {
    site.at('/new', good());
    site.at('/old', (_request, response) => response.writeHead(302, { location: '/new' }).end());
    const id = await addFeed(collector, `${site.url}/old`);
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 1);
    const feed = await feedUntil(collector, id, () => site.count('/old') > 1);
    expect(feed.standing).toBe('fine');
  });

  it('is no feed any more: it is broken since then and for that reason, and fine again when it is one', async () => {
    site.at('/feed', '<html><body><h1>Database error</h1></body></html>');
    const id = await addFeed(collector, `${site.url}/feed`);
    const broken = await feedUntil(collector, id, ({ standing }) => standing === 'broken');
    expect(broken.since).toEqual(expect.any(String));
    expect(broken.reason).toMatch(/^unreadable: ./);
    site.at('/feed', good());
    await feedUntil(collector, id, ({ standing, failures }) => standing === 'fine' && failures === 0);
  });

  it('answers nothing: feeds of other hosts do not wait for it', async () => {
    site.at('/slow', () => undefined);
    await addFeed(collector, `${site.url}/slow`);
    const elsewhere = site.url.replace('127.0.0.1', 'localhost');
    site.at('/feed', good().replaceAll(site.url, elsewhere));
    const id = await addFeed(collector, `${elsewhere}/feed`);
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 1);
    expect(site.count('/slow')).toBe(1);
  });

  it('asks for fewer requests: it is left alone for as long as it says', async () => {
    site.at('/feed', (_request, response) => response.writeHead(429, { 'retry-after': '500' }).end());
    const id = await addFeed(collector, `${site.url}/feed`);
    const { dueAt, polledAt } = await feedUntil(collector, id, ({ failures }) => failures === 1);
    expect(Date.parse(dueAt!) - Date.parse(polledAt!)).toBeGreaterThanOrEqual(500_000);
  });

  it('fell silent: it is late, since its next item was expected', async () => {
    const hourly = Array.from({ length: 12 }, (_, n) => new Date(Date.now() - 86_400_000 - n * 3_600_000));
    site.at('/feed', rssOf(hourly.map((date, n) => ({ url: site.page(`/${n}`), title: `Item ${n}`, date }))));
    const id = await addFeed(collector, `${site.url}/feed`);
    const late = await feedUntil(collector, id, ({ standing }) => standing === 'late');
    expect(Date.parse(late.since!)).toBeGreaterThan(hourly[0]!.getTime());
    expect(late.reason).toContain('last item');
    const metrics = await (await fetch(`${collector.url}/metrics`)).text();
    expect(metrics).toMatch(/naba_collector_feeds\{standing="late",app="collector"\} 1/);
  });

  it('is kept from us by robots.txt: it is not read, and its operator is told', async () => {
    site.at('/robots.txt', 'user-agent: naba\ndisallow: /feed');
    site.at('/feed', good());
    const id = await addFeed(collector, `${site.url}/feed`);
    const kept = await feedUntil(collector, id, ({ standing }) => standing === 'broken');
    expect(kept.reason).toContain('robots.txt');
    expect(site.count('/feed')).toBe(0);
  });

  it('names pages that are gone: what it holds of them itself is submitted, and else it is told which', async () => {
    const gone = { url: `${site.url}/gone`, title: 'Gone', date: new Date() };
    const spare = {
      url: `${site.url}/spare`,
      title: 'Spare',
      date: new Date(),
      html: '<p>What the feed holds of it is enough.</p>',
    };
    site.at('/feed', rssOf([gone, spare]));
    const id = await addFeed(collector, `${site.url}/feed`);
    const feed = await feedUntil(collector, id, ({ counts }) => counts.accepted === 1 && counts.refused === 1);
    expect(feed.refused).toEqual([expect.objectContaining({ url: gone.url, code: 'PAGE_NOT_FOUND' })]);
  });

  it('dates an item ahead: the article is taken without the date', async () => {
    site.at('/feed', rssOf([{ url: site.page('/a'), title: 'A', date: new Date(Date.now() + 40 * 86_400_000) }]));
    const id = await addFeed(collector, `${site.url}/feed`);
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 1);
  });
});

describe('a host', () => {
  it('is asked one thing at a time, however many feeds and pages it has', async () => {
    const delayed = (text: string) => (_request: unknown, response: { end(text: string): unknown }) =>
      void setTimeout(() => response.end(text), 20);
    const ids: string[] = [];
    for (const name of ['x', 'y', 'z']) {
      site.at(`/${name}`, delayed(rssOf([{ url: site.page(`/${name}1`), title: name, date: new Date() }])));
      ids.push(await addFeed(collector, `${site.url}/${name}`));
    }
    for (const id of ids) await feedUntil(collector, id, ({ counts }) => counts.accepted === 1);
    expect(site.mostAtOnce()).toBe(1);
  });
});
