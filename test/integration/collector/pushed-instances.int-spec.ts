import { readUntil } from '../../support/kafka';
import { sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from '../ingest/start-ingest';
import { until } from '../../support/eventually';
import { startIngest } from '../ingest/start-ingest';
import type { NewsSite } from './news-site';
import { openNewsSite, rssOf } from './news-site';
import type { AskedOfHub, Hub } from './open-hub';
import { openHub } from './open-hub';
import { addFeed, ask, expectOnce, feedUntil, removeAll } from './start-collector';
import type { Instance } from './start-collector-process';
import { startCollectorProcess } from './start-collector-process';

const pushSecret = 'what only the collectors know of each other';
const numbers = Array.from({ length: 8 }, (_, n) => n);
let ingest: RunningIngest;
let site: NewsSite;
let hub: Hub;

beforeAll(async () => {
  hub = await openHub();
  hub.lease = 60;
  ingest = await startIngest(sharedKafka());
  site = await openNewsSite();
}, 90_000);
afterAll(async () => {
  await ingest.stop();
  await site.close();
  await hub.close();
});

/** An instance that hubs reach, and that logs all that it can. */
function startInstance(secret = pushSecret): Promise<Instance> {
  return startCollectorProcess(sharedKafka(), ingest.url, {
    COLLECTOR_PUBLIC_URL: hub.publicUrl,
    COLLECTOR_PUSH_SECRET: secret,
    LOG_LEVEL: 'trace',
  });
}

/** What a feed shows: its own first item and those that were pushed. */
const documentOf = (feed: number, last: number): string =>
  rssOf(
    Array.from({ length: last + 1 }, (_, n) => {
      const path = `/${feed}/${n}`;
      return { url: site.page(path), title: `Story ${path}`, date: new Date(Date.UTC(2024, 4, 6, n)) };
    }),
  );

function show(feed: number, last: number): void {
  const document = documentOf(feed, last);
  site.at(`/${feed}`, (_request, response) => {
    response.setHeader('link', `<${hub.url}>; rel="hub", <${site.url}/${feed}>; rel="self"`);
    response.end(document);
  });
}

/** What was asked of the hub for a feed and meant, the oldest first. */
const askedFor = (feed: number): AskedOfHub[] =>
  hub.asked.filter(({ topic, mode, isConfirmed }) => topic === `${site.url}/${feed}` && mode === 'subscribe' && isConfirmed);

/** The hub sends the next item of each feed to wherever its callbacks lead now, and every item is taken once. */
async function deliver(through: Instance, ids: readonly string[], last: number): Promise<void> {
  for (const feed of numbers) show(feed, last);
  const answers = numbers.map((feed) => hub.deliver(askedFor(feed).at(-1)!, documentOf(feed, last)));
  expect(new Set(await Promise.all(answers))).toEqual(new Set([202]));
  for (const id of ids) await feedUntil(through, id, ({ counts }) => counts.accepted + counts.unchanged === last + 1);
}

describe('feeds with a hub, at instances that come and go', () => {
  it('are renewed by who polls them, hear what comes to any instance, and have their secrets nowhere', async () => {
    const first = await startInstance();
    hub.collector = first.url;
    for (const feed of numbers) show(feed, 0);
    const ids: string[] = [];
    for (const feed of numbers)
      ids.push(await addFeed(first, `${site.url}/${feed}`, { floorSeconds: 1, ceilingSeconds: 3_600, submit: 'page' }));
    for (const id of ids) await feedUntil(first, id, ({ push }) => push?.state === 'confirmed');
    await deliver(first, ids, 1);

    // Who comes hears the hub from now on, also for feeds that the other polls.
    const second = await startInstance();
    await until(async () => (await second.holds()) > 0 && (await first.holds()) + (await second.holds()) === ids.length);
    expect(await first.holds()).toBeGreaterThan(0);
    hub.collector = second.url;
    await deliver(second, ids, 2);

    // Who leaves without a word leaves its feeds, with their leases, to the other.
    await first.end('SIGKILL');
    await until(async () => (await second.holds()) === ids.length);
    await deliver(second, ids, 3);
    await until(async () => {
      await Promise.all(ids.map((id) => ask(second, 'POST', `/v1/feeds/${id}/check`)));
      return numbers.every((feed) => askedFor(feed).length >= 2);
    }, 90_000);

    // A renewal is the same subscription, whichever instance asked for it, and no two asked at once.
    for (const feed of numbers) {
      const asked = askedFor(feed);
      expect(new Set(asked.map(({ callback }) => callback)).size).toBe(1);
      expect(new Set(asked.map(({ secret }) => secret)).size).toBe(1);
      expect(asked.length).toBeLessThanOrEqual(4);
    }
    await deliver(second, ids, 4);

    await expectOnce(site.url, 5 * numbers.length);

    const told = [first.log(), second.log(), JSON.stringify(await ask(second, 'GET', '/v1/feeds?limit=1000'))];
    const onLog: string[] = [];
    await readUntil(sharedKafka(), ['feed-subscriptions.v1'], ({ value }) => onLog.push(String(value)) > 0, 2 * ids.length);
    expect(second.log()).toContain('feeds taken over');
    for (const { secret, callback } of hub.asked)
      for (const hidden of [secret ?? '-', callback.split('/').at(-1)!, pushSecret])
        expect([...told, ...onLog].filter((text) => text.includes(hidden))).toEqual([]);

    // With another secret of the collectors every feed is subscribed anew, once it is polled.
    await second.end('SIGTERM');
    const third = await startInstance('another one, of which the one before knows nothing');
    hub.collector = third.url;
    const before = numbers.map((feed) => askedFor(feed).at(-1)!);
    await Promise.all(ids.map((id) => ask(third, 'POST', `/v1/feeds/${id}/check`)));
    await until(() => Promise.resolve(numbers.every((feed) => askedFor(feed).at(-1)!.secret !== before[feed]!.secret)));
    expect(await hub.deliver(before[0]!, documentOf(0, 5))).toBe(410);
    await deliver(third, ids, 5);
    await removeAll(third);
  }, 420_000);
});
