import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TailedRecord } from '@naba/messaging';
import { readUntil } from '../../support/kafka';
import { ownKafka } from '../../support/own-kafka';
import type { RunningIngest } from '../ingest/start-ingest';
import { startIngest } from '../ingest/start-ingest';
import type { NewsSite } from './news-site';
import { openNewsSite, rssOf } from './news-site';
import type { RunningCollector } from './start-collector';
import { addFeed, feedUntil, startCollector } from './start-collector';
import { until } from '../../support/eventually';

const kafka = ownKafka();
let ingest: RunningIngest;
let collector: RunningCollector;
let site: NewsSite;
let door: Server;
/** What stands before ingest answers instead of it; undefined: what ingest says. */
let refusal: { readonly status: number; readonly headers: Record<string, string> } | undefined;

/** A door before the real ingest that can be shut, as a proxy does while a service behind it is started again. */
async function openDoor(): Promise<string> {
  door = createServer((request, response) => {
    if (refusal) {
      response.writeHead(refusal.status, refusal.headers).end('<h1>no JSON</h1>');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: Buffer.concat(chunks) };
      void fetch(ingest.url + request.url!, init).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
      });
    });
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  ingest = await startIngest(kafka().brokers);
  collector = await startCollector(kafka().brokers, await openDoor(), {
    KAFKA_REQUEST_TIMEOUT_MS: '2000',
    KAFKA_DELIVERY_TIMEOUT_MS: '4000',
  });
  site = await openNewsSite();
});
afterAll(async () => {
  await collector.stop();
  await ingest.stop();
  await site.close();
  door.close();
});

/** A feed of so many stories under a path. */
function openFeed(path: string, count: number): string {
  const stories = Array.from({ length: count }, (_, n) => ({
    url: site.page(`${path}/${n}`, `Story ${n} of ${path}`),
    title: `Story ${n} of ${path}`,
    date: new Date(Date.UTC(2024, 4, 6, n)),
  }));
  site.at(path, rssOf(stories));
  return site.url + path;
}

/** The log has one version of each story of a feed. What Kafka had stored and did not confirm may stand there twice, as the same version. */
async function expectOnce(url: string, count: number): Promise<void> {
  const versions = new Set<string>();
  const isNew = ({ key, value, headers }: TailedRecord): boolean => {
    const version = `${String(key)}@${String(headers['naba_revision'])}`;
    return String(value).includes(`${url}/`) && !versions.has(version) && versions.add(version).size > 0;
  };
  const records = await readUntil(kafka().brokers, ['articles.raw.v1'], isNew, count);
  expect(new Set(records.map(({ key }) => key)).size).toBe(count);
}

describe('an item', () => {
  it.each([429, 503])('waits while ingest answers %i, also when its feed forgets it, and is taken afterwards', async (status) => {
    refusal = { status, headers: { 'retry-after': '1' } };
    const url = openFeed(`/${status}`, 3);
    const id = await addFeed(collector, url);
    await feedUntil(collector, id, ({ waiting }) => waiting === 3);
    site.at(`/${status}`, rssOf([]));
    const before = await feedUntil(collector, id, ({ standing }) => standing === 'empty');
    expect([before.waiting, before.counts.refused]).toEqual([3, 0]);
    refusal = undefined;
    await feedUntil(collector, id, ({ counts, waiting }) => counts.accepted === 3 && waiting === 0, 60_000);
    await expectOnce(url, 3);
  });

  it('is neither lost nor doubled when Kafka is killed in mid-fetch', async () => {
    const url = openFeed('/outage', 30);
    const id = await addFeed(collector, url);
    await until(() => Promise.resolve(site.asked.filter((path) => path.startsWith('/outage/')).length > 5));
    await kafka().kill();
    await kafka().restart();
    await feedUntil(collector, id, ({ counts, waiting }) => counts.accepted + counts.unchanged === 30 && waiting === 0, 90_000);
    await expectOnce(url, 30);
  }, 180_000);
});
