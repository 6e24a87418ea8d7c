/**
 * Search at 100,000 articles on one local node: the page's usual search and suggestions with four clients, and the time from POST to
 * searchable at 200 articles a second. `npx tsx test/bench/search.bench.ts [ARTICLES]`; servers, services and load share the
 * machine. Articles are those of `../shared/data` where they are there, else the samples, repeated with other ids, dates, sources
 * and order of paragraphs.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bootstrapIndex, BulkWriter, createIndexClient, indexNames, toIndexOperation } from '@naba/article-index';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { freePort, installServers, stackHome, startElasticsearch, startKafka } from '@naba/local-stack';
import { missingFiles } from '../../tools/score-search/collection';
import { enrichedCollection } from '../../tools/score-search/enriched-collection';
import { readQueries } from '../../tools/score-search/judgements';

const repository = join(__dirname, '../..');
const total = Number(process.argv[2] ?? 100_000);
const clients = 4;
const secondsOfSearch = 30;
const articlesPerSecond = 200;
const secondsOfPosting = 20;
const services = ['ingest', 'enrichment', 'indexer', 'search'] as const;
type Urls = Readonly<Record<(typeof services)[number], string>>;

const seeds = (['ar', 'en'] as const).filter((language) => missingFiles(language).length === 0 || language === 'ar');

/** Calls back for each article until there are enough. */
async function eachArticle(count: number, callback: (article: EnrichedArticleV1) => Promise<void>): Promise<void> {
  const seen: string[] = [];
  let made = 0;
  for (const language of seeds)
    for await (const article of enrichedCollection(language)) {
      if (article.body.trim() === '') continue;
      seen.push(JSON.stringify(article));
      await callback(vary(article, made, 0));
      if (++made === count) return;
    }
  for (let round = 1; made < count; round++)
    for (const article of seen.slice(0, count - made))
      await callback(vary(JSON.parse(article) as EnrichedArticleV1, ++made, round));
}

/** Another article of about the same words. Offsets of evidence do not fit its body; nothing here reads them. */
function vary(article: EnrichedArticleV1, number: number, round: number): EnrichedArticleV1 {
  const paragraphs = article.body.split(/\n+/);
  const turn = round % paragraphs.length;
  const at = new Date(Date.parse('2024-01-01T00:00:00Z') + ((number * 7_919) % (365 * 24 * 60)) * 60_000).toISOString();
  return {
    ...article,
    id: number.toString(16).padStart(32, '0'),
    publishedAt: at,
    source: { id: `${article.source.id}${round === 0 ? '' : `-${round}`}`, name: article.source.id },
    body: [...paragraphs.slice(turn), ...paragraphs.slice(0, turn)].join('\n\n'),
  };
}

async function fill(url: string): Promise<void> {
  const settings = { url, requestTimeoutMs: 300_000, prefix: 'naba', shards: 1, replicas: 0 };
  const client = createIndexClient(settings);
  await bootstrapIndex(client, settings);
  const { write } = indexNames('naba');
  const writer = new BulkWriter(client, { index: write });
  let batch: ReturnType<typeof toIndexOperation>[] = [];
  const startedAt = performance.now();
  const send = async (): Promise<void> => {
    const wrong = (await writer.write(batch)).find(({ kind }) => kind !== 'indexed');
    if (wrong) throw new Error(JSON.stringify(wrong));
    batch = [];
  };
  await eachArticle(total, async (article) => {
    batch.push(toIndexOperation({ key: article.id, value: article, revision: article.revision }, new Date()));
    if (batch.length === 500) await send();
  });
  await send();
  await client.indices.refresh({ index: write });
  const settled = async (): Promise<boolean> => {
    const { _all } = await client.indices.stats({ index: write, metric: ['merge'] });
    return _all.primaries?.merges?.current === 0;
  };
  while (!(await settled())) await delay(1_000);
  const { indices } = await client.indices.stats({ index: write, metric: ['store', 'segments'] });
  const [stats] = Object.values(indices ?? {});
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(
    `filled: ${total} articles in ${seconds.toFixed(0)} s (${(total / seconds).toFixed(0)} articles/s), ` +
      `${((stats?.total?.store?.size_in_bytes ?? 0) / 2 ** 20).toFixed(0)} MiB, ${stats?.total?.segments?.count ?? 0} segments`,
  );
  await client.close();
}

/** Sends GET after GET over four connections and prints how long the answers took. */
async function measure(what: string, addresses: readonly string[], seconds: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const slowest = { ms: 0, address: '' };
  let next = 0;
  const run = async (forMs: number, record: boolean): Promise<void> => {
    const end = performance.now() + forMs;
    const client = async (): Promise<void> => {
      while (performance.now() < end) {
        const address = addresses[next++ % addresses.length]!;
        const startedAt = performance.now();
        await get(address, agent);
        const ms = performance.now() - startedAt;
        if (record) times.push(ms);
        if (record && ms > slowest.ms) Object.assign(slowest, { ms, address });
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  };
  await run(20_000, false); // a server that starts answers slowly until its code is compiled
  await run(seconds * 1_000, true);
  agent.destroy();
  console.log(
    `${what}: ${(times.length / seconds).toFixed(0)} requests/s from ${clients} clients, ${quantiles(times)}; slowest ${decodeURIComponent(slowest.address.replace(/^.*\?/, ''))}`,
  );
}

function quantiles(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? NaN).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}

function get(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(address, { agent }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${response.statusCode ?? '?'} from ${address}`));
      });
    });
    call.once('error', reject);
    call.end();
  });
}

/** Posts at an even rate and looks ten times a second what can be found. */
async function measureFreshness(urls: Urls, elasticsearch: string): Promise<void> {
  const client = createIndexClient({ url: elasticsearch, requestTimeoutMs: 60_000 });
  const section = `bench-${Date.now()}`;
  const bodies: string[] = [];
  await eachArticle(articlesPerSecond * secondsOfPosting, ({ title, body }) => {
    const url = `https://news.example/${section}/${bodies.length}`;
    bodies.push(
      JSON.stringify({
        url,
        title,
        body: body.replace(/\p{Cc}/gu, ' ').slice(0, 2_500),
        section,
        publishedAt: '2024-05-12T08:30:00Z',
      }),
    );
    return Promise.resolve();
  });
  const postedAt = new Map<string, number>();
  const foundAfter = new Map<string, number>();
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const look = async (): Promise<void> => {
    const { hits } = await client.search({ index: 'naba-articles', query: { term: { section } }, size: 10_000, _source: false });
    for (const { _id } of hits.hits) {
      const posted = postedAt.get(_id!);
      if (posted !== undefined && !foundAfter.has(_id!)) foundAfter.set(_id!, performance.now() - posted);
    }
  };
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) await Promise.all([look(), delay(100)]);
  })();
  const startedAt = performance.now();
  let postedIn = NaN;
  try {
    await Promise.all(
      bodies.map(async (body, number) => {
        await delay((number * 1_000) / articlesPerSecond);
        const before = performance.now();
        postedAt.set(await post(`${urls.ingest}/v1/articles`, body, agent), before);
      }),
    );
    postedIn = (performance.now() - startedAt) / 1_000;
    for (const end = Date.now() + 60_000; foundAfter.size < bodies.length && Date.now() < end;) await delay(100);
  } finally {
    over.abort();
    await looking;
    agent.destroy();
    await client.close();
  }
  console.log(
    `POST to searchable: ${bodies.length} articles at ${(bodies.length / postedIn).toFixed(0)}/s, ${foundAfter.size} found, ${quantiles([...foundAfter.values()])}`,
  );
}

function post(address: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const call = request(address, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (text: string) => (answer += text));
      response.once('end', () => {
        if (response.statusCode === 202) resolve((JSON.parse(answer) as { id: string }).id);
        else reject(new Error(answer));
      });
    });
    call.once('error', reject);
    call.end(body);
  });
}

async function startServices(kafka: string, elasticsearch: string): Promise<{ urls: Urls; stop: () => void }> {
  const env: NodeJS.ProcessEnv = { ...process.env, KAFKA_BROKERS: kafka, ELASTICSEARCH_URL: elasticsearch, LOG_LEVEL: 'error' };
  const urls: Record<string, string> = {};
  for (const name of services) {
    const port = await freePort();
    env[`${name.toUpperCase()}_PORT`] = String(port);
    urls[name] = `http://127.0.0.1:${port}`;
  }
  const children = services.map((name): ChildProcess =>
    fork(join(repository, `apps/${name}/src/main.ts`), [], { env, execArgv: ['--import', 'tsx'] }),
  );
  for (const url of Object.values(urls)) {
    while (
      !(await fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await delay(200);
  }
  return { urls: urls as Urls, stop: () => children.forEach((child) => child.kill('SIGTERM')) };
}

async function main(): Promise<void> {
  const installation = await installServers({
    root: repository,
    home: stackHome(repository),
    javaHome: undefined,
    elasticsearchJavaHome: undefined,
  });
  const folder = mkdtempSync(join(tmpdir(), 'naba-bench-'));
  chmodSync(folder, 0o755); // Elasticsearch may run as another account
  const place = async (name: string, heapMiB: number) => ({
    lifetime: 'attached' as const,
    heapMiB,
    dataDir: join(folder, name),
    logFile: join(folder, `${name}.log`),
    port: await freePort(),
  });
  const kafka = await startKafka(installation, await place('kafka', 512));
  const elasticsearch = await startElasticsearch(installation, await place('elasticsearch', 1_024));
  let started: Awaited<ReturnType<typeof startServices>> | undefined;
  try {
    await fill(elasticsearch.address);
    started = await startServices(kafka.address, elasticsearch.address);
    const { urls } = started;
    const texts = ['ar', 'en'].flatMap((language) => readQueries(language as 'ar' | 'en').map(({ text }) => text));
    await measure(
      'search',
      texts.map((text) => `${urls.search}/v1/articles?${new URLSearchParams({ q: text }).toString()}`),
      secondsOfSearch,
    );
    const starts = texts.map((text) =>
      text
        .replace(/^["وبلكف]/, '')
        .slice(0, 4)
        .trim(),
    );
    if ((await fetch(`${urls.search}/v1/suggestions?q=a`)).ok)
      await measure(
        'suggestions',
        starts.map((text) => `${urls.search}/v1/suggestions?${new URLSearchParams({ q: text }).toString()}`),
        10,
      );
    await measureFreshness(urls, elasticsearch.address);
  } finally {
    started?.stop();
    await Promise.all([kafka.stop(), elasticsearch.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
