/**
 * Search at 100,000 articles on one local node: the page's usual search, the page after it, similar articles and suggestions, each
 * with four clients that never pause. `npm run build`, then `npx tsx test/bench/search.bench.ts [ARTICLES]`. Servers, services and
 * load share the machine; the processor time of a search can be compared even where the machine has other work. Linux only.
 * Articles are those of the news corpora (docs/data.md) where they are there, else the samples, repeated with other ids, dates,
 * sources and order of paragraphs.
 */
import { Agent, request } from 'node:http';
import { readQueries } from '../../tools/score-search/judgments';
import { startSystem } from '../support/system';
import { quantile } from './article-load';
import { startBenchServers } from './bench-servers';
import { processorTime } from './processor-time';
import { fillIndex } from './search-articles';

const total = Number(process.argv[2] ?? 100_000);
const clients = 4;
/** A server that starts answers slowly until its code is compiled. */
const warmUpSeconds = 40;

interface Load {
  readonly what: string;
  readonly addresses: readonly string[];
  readonly seconds: number;
  /** Called before each round through the addresses. */
  readonly beforeRound?: () => Promise<unknown>;
}

interface Answer {
  readonly cursor?: string;
  readonly articles: readonly { readonly id: string }[];
}

/** Sends GET after GET and prints how long the answers took, and the processor time of each process. */
async function measure(load: Load, pids: Readonly<Record<string, number>>): Promise<void> {
  const { what, addresses, beforeRound } = load;
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let next = 0;
  const run = async (seconds: number): Promise<number[]> => {
    const times: number[] = [];
    const end = performance.now() + seconds * 1_000;
    const client = async (): Promise<void> => {
      while (performance.now() < end) {
        if (next % addresses.length === 0) await beforeRound?.();
        const address = addresses[next++ % addresses.length]!;
        const startedAt = performance.now();
        await get(address, agent);
        times.push(performance.now() - startedAt);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    return times;
  };
  await run(warmUpSeconds);
  const before = Object.entries(pids).map(([name, pid]) => ({ name, pid, ...processorTime(pid) }));
  const times = await run(load.seconds);
  const spent = before.map(({ name, pid, ms, compilingMs }) => {
    const after = processorTime(pid);
    const each = (time: number): string => (time / times.length).toFixed(1);
    return `${name} ${each(after.ms - ms)} ms${after.compilingMs > compilingMs ? ` (compiling ${each(after.compilingMs - compilingMs)})` : ''}`;
  });
  agent.destroy();
  const at = [0.5, 0.95, 0.99].map((part) => `p${part * 100} ${quantile(times, part).toFixed(0)} ms`).join(', ');
  console.log(`${what}: ${(times.length / load.seconds).toFixed(0)}/s, ${at}; processor time each: ${spent.join(', ')}`);
}

function get(address: string, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(address, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${response.statusCode ?? '?'} from ${address}: ${text}`));
      });
    });
    call.once('error', reject);
    call.end();
  });
}

async function main(): Promise<void> {
  const servers = await startBenchServers();
  const stops = [() => servers.stop()];
  try {
    const { kafka, elasticsearch } = servers;
    console.log(`filled: ${await fillIndex(elasticsearch.address, total)}`);
    const system = await startSystem({ kafka: kafka.address, elasticsearch: elasticsearch.address });
    stops.unshift(() => system.stop());
    const url = `${system.searchUrl}/v1`;
    const pids = { elasticsearch: elasticsearch.pid, search: system.pid('search') };
    const texts = (['ar', 'en'] as const).flatMap((language) => readQueries(language).map(({ text }) => text));
    const searches = texts.map((q) => `${url}/articles?${new URLSearchParams({ q }).toString()}`);

    const forget = (): Promise<Response> =>
      fetch(`${elasticsearch.address}/naba-articles/_cache/clear?request=true`, { method: 'POST' });
    await measure({ what: 'search, nothing counted before', addresses: searches, seconds: 30, beforeRound: forget }, pids);
    await measure({ what: 'search, asked again', addresses: searches, seconds: 30 }, pids);

    const answers: { readonly address: string; readonly answer: Answer }[] = [];
    for (const address of searches) answers.push({ address, answer: JSON.parse(await get(address)) as Answer });
    const seconds = answers.flatMap(({ address, answer: { cursor } }) =>
      cursor === undefined ? [] : [`${address}&cursor=${cursor}`],
    );
    await measure({ what: 'second page', addresses: seconds, seconds: 15 }, pids);
    const ids = [...new Set(answers.flatMap(({ answer: { articles } }) => articles.slice(0, 2).map(({ id }) => id)))];
    await measure({ what: 'similar', addresses: ids.map((id) => `${url}/articles/${id}/similar`), seconds: 15 }, pids);
    const starts = texts.map((text) =>
      text
        .replace(/^["وبلكف]/, '')
        .slice(0, 4)
        .trim(),
    );
    const suggestions = starts.map((q) => `${url}/suggestions?${new URLSearchParams({ q }).toString()}`);
    await measure({ what: 'suggestions', addresses: suggestions, seconds: 10 }, pids);
  } finally {
    for (const stop of stops) await stop();
  }
}

void main();
