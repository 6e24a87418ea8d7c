import type { FeedAnswer } from '../../../apps/collector/src/manage/feed-answer';
import { sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from '../ingest/start-ingest';
import { startIngest } from '../ingest/start-ingest';
import type { NewsSite } from './news-site';
import { openNewsSite, rssOf } from './news-site';
import type { Hub } from './open-hub';
import { openHub } from './open-hub';
import type { RunningCollector } from './start-collector';
import { addFeed, ask, feedUntil, removeAll, startCollector } from './start-collector';
import { until } from '../../support/eventually';

let ingest: RunningIngest;
let collector: RunningCollector;
let site: NewsSite;
let hub: Hub;
const hour = 3_600_000;

beforeAll(async () => {
  hub = await openHub();
  ingest = await startIngest(sharedKafka());
  collector = await startCollector(sharedKafka(), ingest.url, {
    COLLECTOR_PUBLIC_URL: `${hub.publicUrl}/`,
    COLLECTOR_PUSH_SECRET: 'of-the-collector-alone'.repeat(2),
  });
  hub.collector = collector.url;
});
beforeEach(async () => {
  site = await openNewsSite();
  Object.assign(hub, { status: 202, lease: 3_600 });
});
afterEach(async () => {
  await removeAll(collector);
  await site.close();
});
afterAll(async () => {
  await collector.stop();
  await ingest.stop();
  await hub.close();
});

const rss = 'application/rss+xml';
const entry = (path: string) => ({ url: site.page(path), title: `Told of ${path}`, date: new Date() });

/** A feed that names the hub in its header `Link`, polled each second without a hub, and with one every hour. */
async function addPushed(paths: readonly string[]): Promise<string> {
  const document = rssOf(paths.map(entry));
  site.at('/feed', (_request, response) => {
    response.setHeader('link', `<${hub.url}>; rel="hub", <${site.url}/topic>; rel="self"`);
    response.end(document);
  });
  return addFeed(collector, `${site.url}/feed`, { ceilingSeconds: 3_600 });
}

/** Waits until the hub has heard that a feed meant it, and the feed says so. */
async function subscribed(id: string, isWanted: (feed: FeedAnswer) => boolean = () => true): Promise<FeedAnswer> {
  await until(() => Promise.resolve(hub.asked.at(-1)?.topic === `${site.url}/topic` && hub.asked.at(-1)!.isConfirmed));
  return feedUntil(collector, id, (feed) => feed.push?.state === 'confirmed' && isWanted(feed));
}

describe('a feed that names a hub', () => {
  it('is subscribed with a secret, confirms that it meant it, and is polled more seldom', async () => {
    const id = await addPushed(['/a']);
    const { push } = await subscribed(id);
    expect(hub.asked.at(-1)).toMatchObject({
      mode: 'subscribe',
      topic: `${site.url}/topic`,
      isConfirmed: true,
      leaseSeconds: 864_000,
    });
    expect(hub.asked.at(-1)!.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(Math.abs(Date.parse(push!.leaseUntil!) - Date.now() - hour)).toBeLessThan(60_000);
    expect(JSON.stringify(await ask(collector, 'GET', `/v1/feeds/${id}`))).not.toContain(hub.asked.at(-1)!.secret);
    const { polledAt } = await ask(collector, 'POST', `/v1/feeds/${id}/check`).then(({ body }) => body);
    const { dueAt } = await feedUntil(collector, id, (feed) => feed.polledAt! > polledAt!);
    expect(Date.parse(dueAt!) - Date.now()).toBeGreaterThan(0.4 * hour);
  });

  it.each(['sha256', 'sha1'])('has what its hub sends, signed by %s, without its publisher being asked', async (method) => {
    const id = await addPushed(['/a']);
    await subscribed(id, ({ counts }) => counts.accepted === 1);
    const asked = site.count('/feed');
    expect(await hub.send(rssOf([entry('/b')]), rss, undefined, method)).toBe(202);
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 2);
    expect([site.count('/b'), site.count('/feed') - asked]).toEqual([1, 0]);
  });

  it('has a JSON feed that its hub sends as plain JSON', async () => {
    const id = await addPushed(['/a']);
    await subscribed(id, ({ counts }) => counts.accepted === 1);
    const items = [{ id: 'j', url: site.page('/j'), title: 'By JSON' }];
    const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items });
    expect(await hub.send(json, 'application/json')).toBe(202);
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 2);
  });

  it('takes nothing that is not signed with the secret, and answers it in the same way', async () => {
    const id = await addPushed(['/a']);
    await subscribed(id, ({ counts }) => counts.accepted === 1);
    const unsigned = async (): Promise<number> =>
      Number(
        /naba_collector_pushes_total\{outcome="unsigned"[^}]*\} (\d+)/.exec(
          await (await fetch(`${collector.url}/metrics`)).text(),
        )?.[1] ?? 0,
      );
    const before = await unsigned();
    expect(await hub.send(rssOf([entry('/forged')]), rss, 'guessed')).toBe(202);
    expect(await unsigned()).toBe(before + 1);
    expect(await hub.send(rssOf([entry('/b')]), rss)).toBe(202);
    await feedUntil(collector, id, ({ counts }) => counts.accepted === 2);
    expect(site.count('/forged')).toBe(0);
  });

  it('is polled where its hub sends what is no feed', async () => {
    const id = await addPushed(['/a']);
    await subscribed(id, ({ counts }) => counts.accepted === 1);
    const asked = site.count('/feed');
    await hub.send('hello', 'text/plain');
    await until(() => Promise.resolve(site.count('/feed') > asked));
  });

  it('is subscribed again before its lease ends', async () => {
    hub.lease = 60;
    const id = await addPushed(['/a']);
    const { push } = await subscribed(id);
    const renewals = (): number =>
      hub.asked.filter(({ topic, isConfirmed }) => topic === `${site.url}/topic` && isConfirmed).length;
    await until(async () => {
      await ask(collector, 'POST', `/v1/feeds/${id}/check`);
      return renewals() === 2;
    }, 50_000);
    await feedUntil(collector, id, (feed) => feed.push!.leaseUntil! > push!.leaseUntil!);
  });

  it('is polled as others are where the hub refuses, and says why', async () => {
    hub.status = 500;
    const id = await addPushed(['/a']);
    const { push, dueAt } = await feedUntil(collector, id, (feed) => feed.push?.state === 'failed');
    expect(push?.reason).toContain('500');
    expect(push).not.toHaveProperty('leaseUntil');
    expect(Date.parse(dueAt!) - Date.now()).toBeLessThan(0.4 * hour);
  });

  it('asks no hub in a private network that is not trusted', async () => {
    const document = rssOf([entry('/a')]);
    site.at('/feed', (_request, response) => {
      response.setHeader('link', '<http://10.0.0.1/hub>; rel="hub"');
      response.end(document);
    });
    const id = await addFeed(collector, `${site.url}/feed`);
    const { push } = await feedUntil(collector, id, (feed) => feed.push?.state === 'failed');
    expect(push?.reason).toContain('private address');
  });

  it('leaves its hub when it is paused or removed, and what comes then is gone', async () => {
    const id = await addPushed(['/a']);
    await subscribed(id);
    await ask(collector, 'POST', `/v1/feeds/${id}/pause`);
    await until(() => Promise.resolve(hub.asked.at(-1)?.mode === 'unsubscribe'));
    expect(hub.asked.at(-1)).toMatchObject({ topic: `${site.url}/topic`, isConfirmed: true });
    expect(await hub.send(rssOf([entry('/b')]), rss)).toBe(410);
  });

  it('confirms nothing that it did not ask for', async () => {
    const id = await addPushed(['/a']);
    await subscribed(id);
    const { callback } = hub.asked.at(-1)!;
    const verify = async (address: string, mode: string, topic: string): Promise<number> =>
      (
        await fetch(
          `${address}?${new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': 'x' }).toString()}`,
        )
      ).status;
    const topic = `${site.url}/topic`;
    expect(await verify(callback, 'subscribe', `${site.url}/other`)).toBe(404);
    expect(await verify(callback, 'unsubscribe', topic)).toBe(404);
    expect(await verify(callback.replace(/\w{8}$/, '00000000'), 'subscribe', topic)).toBe(404);
    expect(await verify(callback.replace(/push\/\w{8}/, 'push/00000000'), 'subscribe', topic)).toBe(404);
  });
});
