/**
 * From POST to searchable, and the processor time that each process takes for one article: `npm run build`, then
 * `npx tsx test/bench/pipeline.bench.ts [RATES [SECONDS]]`, by default 20, 50, 100 and 200 articles a second for 60 seconds each.
 * Servers, compiled services and load share the machine; processor time can be compared even where it has other work. Linux only.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { System } from '../support/system';
import { serviceNames, startSystem } from '../support/system';
import type { LoadResult } from './article-load';
import { postAndFind, quantile, readTexts } from './article-load';
import type { BenchServers } from './bench-servers';
import { startBenchServers } from './bench-servers';
import type { ProcessorTime } from './processor-time';
import { machineMs, processorTime } from './processor-time';

const [rates = '20,50,100,200', seconds = '60'] = process.argv.slice(2);
/** A service or server that has just started is slow until its code is compiled; Elasticsearch takes longest. */
const warmUp = [
  { rate: 40, seconds: 20 },
  { rate: 100, seconds: 60 },
  { rate: 150, seconds: 60 },
];
const idleSeconds = 15;

type Times = Readonly<Record<string, ProcessorTime>>;

function times(servers: BenchServers, system: System): Times {
  const own = process.cpuUsage();
  return {
    ...Object.fromEntries(serviceNames.map((name) => [name, processorTime(system.pid(name))])),
    kafka: processorTime(servers.kafka.pid),
    elasticsearch: processorTime(servers.elasticsearch.pid),
    client: { ms: (own.user + own.system) / 1_000, compilingMs: 0 },
    machine: { ms: machineMs(), compilingMs: 0 },
  };
}

function describe(result: LoadResult): string {
  const ms = (of: readonly number[]): string => [0.5, 0.95].map((part) => quantile(of, part).toFixed(0)).join('/');
  return [
    `${result.rate.toFixed(0)}/s: ${result.found} of ${result.posted} found`,
    `POST to searchable p50 ${quantile(result.searchable, 0.5).toFixed(0)} ms, p95 ${quantile(result.searchable, 0.95).toFixed(0)} ms, p99 ${quantile(result.searchable, 0.99).toFixed(0)} ms`,
    `parts p50/p95: accepted ${ms(result.accepted)}, enriched ${ms(result.enriching)}, written ${ms(result.writing)}, found ${ms(result.finding)}`,
  ].join('; ');
}

async function measure(servers: BenchServers, system: System): Promise<void> {
  const texts = readTexts();
  for (const { rate, seconds: length } of warmUp) await postAndFind(system, texts, rate, length);
  await delay(5_000);
  const beforeIdle = times(servers, system);
  await delay(idleSeconds * 1_000);
  print('idle, processor time in % of a core', beforeIdle, times(servers, system), idleSeconds * 10, idleSeconds);
  for (const rate of rates.split(',').map(Number)) {
    const before = times(servers, system);
    const startedAt = performance.now();
    const result = await postAndFind(system, texts, rate, Number(seconds));
    const after = times(servers, system);
    console.log(describe(result));
    print('  processor time in ms per article', before, after, result.posted, (performance.now() - startedAt) / 1_000);
  }
}

/** @param per what the milliseconds are divided by */
function print(what: string, before: Times, after: Times, per: number, forSeconds: number): void {
  const took = (name: string, part: keyof ProcessorTime): number => (after[name]?.[part] ?? NaN) - (before[name]?.[part] ?? NaN);
  const names = Object.keys(after).filter((name) => name !== 'machine');
  const parts = names.map((name) => {
    const compiling = took(name, 'compilingMs') / per;
    return `${name} ${(took(name, 'ms') / per).toFixed(2)}${compiling < 0.01 ? '' : ` (compiling ${compiling.toFixed(2)})`}`;
  });
  const all = names.reduce((sum, name) => sum + took(name, 'ms'), 0);
  const others = (took('machine', 'ms') - all) / (forSeconds * 10);
  console.log(
    `${what}: ${parts.join(', ')}; all ${(all / per).toFixed(2)}; other programs took ${others.toFixed(0)} % of a core`,
  );
}

async function main(): Promise<void> {
  const servers = await startBenchServers();
  let system: System | undefined;
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= (system?.stop() ?? Promise.resolve()).then(() => servers.stop()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().finally(() => process.exit(1)));
  try {
    system = await startSystem({ kafka: servers.kafka.address, elasticsearch: servers.elasticsearch.address });
    await measure(servers, system);
  } catch (error) {
    // Once it was told to stop, requests fail because there is nobody to answer.
    if (stopped === undefined) throw error;
  } finally {
    await stop();
  }
}

void main();
