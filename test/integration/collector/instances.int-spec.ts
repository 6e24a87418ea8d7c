import { sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from '../ingest/start-ingest';
import { startIngest } from '../ingest/start-ingest';
import type { NewsSite } from './news-site';
import { openNewsSite, rssOf } from './news-site';
import { addFeed, expectOnce, feedUntil, removeAll } from './start-collector';
import { until } from '../../support/eventually';
import type { Instance } from './start-collector-process';
import { startCollectorProcess } from './start-collector-process';

let ingest: RunningIngest;
let site: NewsSite;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka());
  site = await openNewsSite();
});
afterAll(async () => {
  await ingest.stop();
  await site.close();
});

const startInstance = (): Promise<Instance> => startCollectorProcess(sharedKafka(), ingest.url);

/** Feeds of five items each, whose pages take a moment. */
function openFeeds(count: number): { feeds: string[]; pages: string[] } {
  const pages: string[] = [];
  const feeds = Array.from({ length: count }, (_, feed) => {
    const items = Array.from({ length: 5 }, (_item, n) => {
      const path = `/${feed}/${n}`;
      const url = site.page(path);
      const text = `<html><body><article><h1>Story ${path}</h1><p>What happened in ${path} on Monday was told by two papers of the harbor town.</p></article></body></html>`;
      site.at(path, (_request, response) => void setTimeout(() => response.end(text), 40));
      pages.push(url);
      return { url, title: `Story ${path}`, date: new Date(Date.UTC(2024, 4, 6, n)) };
    });
    site.at(`/${feed}`, rssOf(items));
    return `${site.url}/${feed}`;
  });
  return { feeds, pages };
}

describe('instances that come and go', () => {
  it('share the feeds, and lose and double no item when one is killed in mid-fetch and another joins and leaves', async () => {
    const [first, second] = [await startInstance(), await startInstance()];
    const { feeds, pages } = openFeeds(20);
    const ids: string[] = [];
    for (const url of feeds) ids.push(await addFeed(first, url, { floorSeconds: 2, ceilingSeconds: 2 }));
    await until(
      async () =>
        (await first.holds()) > 0 && (await second.holds()) > 0 && (await first.holds()) + (await second.holds()) === 20,
    );
    await until(() => Promise.resolve(site.asked.filter((path) => /^\/\d+\/\d/.test(path)).length > 20));
    await second.end('SIGKILL');
    const third = await startInstance();
    for (const id of ids) await feedUntil(third, id, ({ counts }) => counts.accepted + counts.unchanged === 5, 60_000);
    await until(async () => (await first.holds()) + (await third.holds()) === 20);
    await first.end('SIGTERM');
    await until(async () => (await third.holds()) === 20);

    // Whoever polls the feeds now knows what those before have submitted.
    const polledAt = new Date().toISOString();
    const asked = site.asked.filter((path) => /^\/\d+\/\d/.test(path)).length;
    for (const id of ids) await feedUntil(third, id, (feed) => feed.polledAt! > polledAt);
    expect(site.asked.filter((path) => /^\/\d+\/\d/.test(path))).toHaveLength(asked);
    await expectOnce(site.url, pages.length);
    // Twice asked for is at most what was under way, or not written down yet, when the instance was killed.
    expect(asked - pages.length).toBeLessThan(pages.length / 2);
    await removeAll(third);
    await third.end('SIGTERM');
  }, 240_000);
});
