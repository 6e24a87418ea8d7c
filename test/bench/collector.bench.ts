/**
 * Many feeds on one collector, against servers on this machine and a real Kafka and ingest. Run it after `npm run build` with
 * `npx tsx test/bench/collector.bench.ts FEEDS SECONDS INTERVAL`: so many feeds, each polled every INTERVAL seconds and with a new item
 * every third poll; otherwise the server answers 304. It tells which polls were late by more than a tenth, how many items were lost or doubled, the
 * memory of the collector, and its processor time for each poll, which says more on a busy machine. BENCH_NODE_ARGS are arguments of its node.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@naba/local-stack';
import { tailEvents } from '@naba/messaging';
import { Kafka, logLevel } from 'kafkajs';
import { startTestServers } from '../support/servers';
import { repository } from '../support/system';
import { processorTime } from './processor-time';

const [feeds = 1_000, seconds = 120, interval = 30] = process.argv.slice(2).map(Number);
const hostCount = 200;
/** All of 127/8 is this machine. */
const hosts = Array.from({ length: hostCount }, (_, n) => `127.0.1.${n + 1}`);
/** When items began to appear, and the moment from which none does any more. */
const clock = { begin: Date.now(), end: Infinity };
const polls: number[][] = Array.from({ length: feeds }, () => []);
const open = new Map<string, number>();
let mostAtOnce = 0;

/** Items that a feed shows. */
const shown = 20;
/** Items of a feed that were there by now: so many from the beginning, and one more after every third interval, at another time for each feed. */
function itemsOf(feed: number, now: number): number {
  const sinceMs = Math.min(now, clock.end) - clock.begin;
  return shown + Math.floor((sinceMs + ((feed * 997) % (3_000 * interval))) / (3_000 * interval));
}

/** The first item that a feed has shown, and how many there were when it was last answered whole. */
const told = new Map<number, { readonly first: number; readonly count: number }>();

function urlOf(feed: number, n: number): string {
  return `http://127.0.1.1/${clock.begin}/${feed}/${n}`;
}

function rssOf(feed: number, count: number): string {
  const items = Array.from({ length: shown }, (_, back) => {
    const n = count - 1 - back;
    const url = urlOf(feed, n);
    const said = `What story ${n} of feed ${feed} says, in a sentence of its own. `.repeat(8);
    return `<item><link>${url}</link><guid>${url}</guid><title>Story ${n} of ${feed}</title><description>${said}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>${feed}</title>${items.join('')}</channel></rss>`;
}

const answered = { whole: 0, unchanged: 0 };
const server = createServer((request, response) => {
  const feed = Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? NaN);
  if (Number.isNaN(feed)) {
    response.writeHead(404).end();
    return;
  }
  const host = request.headers.host ?? '';
  polls[feed]!.push(Date.now());
  open.set(host, (open.get(host) ?? 0) + 1);
  mostAtOnce = Math.max(mostAtOnce, open.get(host)!);
  response.once('close', () => open.set(host, open.get(host)! - 1));
  const count = itemsOf(feed, Date.now());
  const etag = `"${count}"`;
  const isKnown = request.headers['if-none-match'] === etag;
  answered[isKnown ? 'unchanged' : 'whole'] += 1;
  response.writeHead(isKnown ? 304 : 200, { etag });
  if (!isKnown) told.set(feed, { first: told.get(feed)?.first ?? count - shown, count });
  response.end(isKnown ? undefined : rssOf(feed, count));
});

/** Starts a built service and waits until it is ready. */
async function start(name: string, env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const child = fork(join(repository, `dist/apps/${name}/src/main.js`), [], {
    env: { ...process.env, ...env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error', [`${name.toUpperCase()}_PORT`]: String(port) },
    execArgv: name === 'collector' ? (process.env['BENCH_NODE_ARGS'] ?? '').split(' ').filter((part) => part !== '') : [],
  });
  const url = `http://127.0.0.1:${port}`;
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await sleep(200);
  return { child, url };
}

/** How often each item stands on the log: every record that it has now is read. */
async function countOnLog(brokers: string): Promise<Map<string, number>> {
  const admin = new Kafka({ brokers: [brokers], clientId: 'bench', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets('articles.raw.v1');
  await admin.disconnect();
  let left = ends.reduce((sum, { high }) => sum + Number(high), 0);
  const counts = new Map<string, number>();
  for await (const { value } of tailEvents(
    { brokers: [brokers], clientId: 'bench' },
    { topics: ['articles.raw.v1'], from: 'beginning', signal: new AbortController().signal },
  )) {
    const { url } = JSON.parse(String(value)) as { url: string };
    counts.set(url, (counts.get(url) ?? 0) + 1);
    if (--left === 0) break;
  }
  return counts;
}

/** Whether feeds are not polled yet, or not held, or items wait. */
async function waitingAt(url: string): Promise<boolean> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const sumOf = (name: string, label = ''): number =>
    [...metrics.matchAll(new RegExp(`^${name}\\{(.*)\\} (\\d+)$`, 'gm'))]
      .filter(([, labels]) => labels!.includes(label))
      .reduce((sum, [, , value]) => sum + Number(value), 0);
  const held = sumOf('naba_collector_feeds');
  return held < feeds || sumOf('naba_collector_feeds', 'standing="new"') + sumOf('naba_collector_items_waiting') > 0;
}

/** What the memory is used for, in MiB, as the service's own metrics tell. */
async function memoryUse(url: string): Promise<string> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const names = {
    heap: 'nodejs_heap_size_used_bytes',
    'heap reserved': 'nodejs_heap_size_total_bytes',
    external: 'nodejs_external_memory_bytes',
  };
  return Object.entries(names)
    .map(
      ([told, name]) => `${told} ${Math.round(Number(new RegExp(`^${name}\\S* (\\S+)`, 'm').exec(metrics)?.[1] ?? 0) / 2 ** 20)}`,
    )
    .join(', ');
}

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
}

async function main(): Promise<void> {
  const servers = await startTestServers({ kafka: true });
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  const { port } = server.address() as AddressInfo;
  const env = { KAFKA_BROKERS: servers.kafka.brokers };
  const ingest = await start('ingest', env);
  const collector = await start('collector', {
    ...env,
    INGEST_URL: ingest.url,
    COLLECTOR_HOST_INTERVAL_MS: '0',
    COLLECTOR_TRUSTED_HOSTS: hosts.join(','),
  });
  clock.begin = Date.now();
  const add = async (feed: number): Promise<void> => {
    const url = `http://${hosts[feed % hostCount]!}:${port}/${feed}`;
    const body = JSON.stringify({ url, submit: 'item', floorSeconds: interval, ceilingSeconds: interval });
    const { status } = await fetch(`${collector.url}/v1/feeds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (status !== 201) throw new Error(`adding a feed was answered with ${status}`);
  };
  for (let from = 0; from < feeds; from += 200)
    await Promise.all(Array.from({ length: Math.min(200, feeds - from) }, (_, n) => add(from + n)));
  console.log(`${feeds} feeds were added in ${Math.round((Date.now() - clock.begin) / 1_000)} s`);
  while (await waitingAt(collector.url)) await sleep(1_000);
  console.log(`all of their first items were submitted after ${Math.round((Date.now() - clock.begin) / 1_000)} s`);
  const begin = Date.now() + 1_000 * interval;
  const memory: number[] = [];
  await sleep(Math.max(0, begin - Date.now()));
  const before = { ms: processorTime(collector.child.pid!).ms, ...answered };
  while (Date.now() < begin + 1_000 * seconds) {
    await sleep(5_000);
    memory.push(Math.round(memoryOf(collector.child.pid!)));
  }
  const end = Date.now();
  const spentMs = processorTime(collector.child.pid!).ms - before.ms;
  const [whole, unchanged] = [answered.whole - before.whole, answered.unchanged - before.unchanged];
  clock.end = end;
  const use = await memoryUse(collector.url);
  // What appeared last is polled for once more, and what was found is submitted.
  await sleep(1_200 * interval);
  while (await waitingAt(collector.url)) await sleep(1_000);
  const gaps = polls.flatMap((times) => times.slice(1).flatMap((time, n) => (time > begin ? [(time - times[n]!) / 1_000] : [])));
  const late = gaps.filter((gap) => gap > 1.1 * interval).length;
  collector.child.kill('SIGTERM');
  const counts = await countOnLog(servers.kafka.brokers);
  const expected = Array.from({ length: feeds }, (_, feed) => {
    const [first, count] = [told.get(feed)?.first ?? 0, itemsOf(feed, end)];
    return Array.from({ length: count - first }, (_item, n) => urlOf(feed, first + n));
  });
  const lost = expected.flat().filter((url) => !counts.has(url));
  const doubled = [...counts.values()].filter((count) => count > 1).length;
  console.log(
    `${gaps.length} polls in ${Math.round((end - begin) / 1_000)} s, ${late} late by more than a tenth, longest gap ${Math.max(...gaps).toFixed(1)} s of ${interval}`,
  );
  console.log(
    `processor time of the collector: ${spentMs} ms, ${(spentMs / (whole + unchanged)).toFixed(2)} ms a poll (${whole} whole, ${unchanged} unchanged)`,
  );
  console.log(
    `${counts.size} items on the log, ${lost.length} lost, ${doubled} doubled; at most ${mostAtOnce} requests at once at a host`,
  );
  console.log(`memory of the collector: ${memory.join(' ')} MiB (${use} at the end)`);
  ingest.child.kill('SIGTERM');
  server.closeAllConnections();
  server.close();
  await servers.stop();
}

void main();
