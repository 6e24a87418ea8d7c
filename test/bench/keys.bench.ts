/**
 * What keys and rate limits cost ingest: two instances on one real Kafka, one with and one without, asked in turns, so that both have the same
 * machine. Run it with `npx tsx test/bench/keys.bench.ts`. Told is the ratio with keys to without, of articles for a second and for a second of
 * processor time of the instance.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@naba/local-stack';
import { openKeyPress, withToken } from '../support/keys';
import { startTestServers } from '../support/servers';
import { processorTime } from './processor-time';

const rounds = 8;
const connections = 32;
const singlesOfRound = 4_000;
const linesOfRound = 12_000;

interface Instance {
  readonly name: 'keys' | 'none';
  readonly port: number;
  readonly process: ChildProcess;
  readonly headers: OutgoingHttpHeaders;
}

const counter = { next: 0 };

/** One article of about 3 KB that no other has. */
function article(): string {
  const body = 'أعلنت البلدية افتتاح جسر جديد للمشاة يربط ضفتي النهر ويختصر الطريق. '.repeat(20);
  return JSON.stringify({ url: `https://news.example/${counter.next++}`, title: 'جسر جديد', body });
}

function send(instance: Instance, type: string, body: string, agent?: Agent): Promise<IncomingMessage> {
  const { port, headers } = instance;
  const length = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/v1/articles', method: 'POST', headers: { ...headers, ...length } };
    request({ ...options, ...(agent && { agent }) }, resolve)
      .once('error', reject)
      .end(body);
  });
}

async function sendSingles(instance: Instance): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = singlesOfRound;
  const client = async (): Promise<void> => {
    while (left-- > 0) {
      const response = await send(instance, 'application/json', article(), agent);
      await finished(response.resume());
      if (response.statusCode !== 202) throw new Error(`answered ${response.statusCode ?? ''}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return singlesOfRound;
}

async function sendStream(instance: Instance): Promise<number> {
  const body = Array.from({ length: linesOfRound }, () => `${article()}\n`).join('');
  const response = await send(instance, 'application/x-ndjson', body);
  let count = 0;
  for await (const line of createInterface({ input: response })) {
    if (!line.includes('"status":202')) throw new Error(line);
    count++;
  }
  return count;
}

async function measure(
  name: string,
  instances: readonly Instance[],
  work: (instance: Instance) => Promise<number>,
): Promise<void> {
  const sums = new Map(instances.map((instance) => [instance.name, { count: 0, seconds: 0, processor: 0 }]));
  for (let round = 0; round <= rounds; round++) {
    for (const instance of round % 2 === 0 ? instances : instances.toReversed()) {
      const [startedAt, before] = [performance.now(), processorTime(instance.process.pid!).ms];
      const count = await work(instance);
      if (round === 0) continue; // warms up
      const sum = sums.get(instance.name)!;
      sum.count += count;
      sum.seconds += (performance.now() - startedAt) / 1_000;
      sum.processor += (processorTime(instance.process.pid!).ms - before) / 1_000;
    }
  }
  const [keys, none] = [sums.get('keys')!, sums.get('none')!];
  const rates = [keys, none].map(({ count, seconds }) => count / seconds);
  const byProcessor = [keys, none].map(({ count, processor }) => count / processor);
  const ratio = ([one, other]: number[]): string => (one! / other!).toFixed(3);
  console.log(
    `${name}: ${rates.map(Math.round).join(' to ')} articles/s, ratio ${ratio(rates)}; ${byProcessor.map(Math.round).join(' to ')} for a second of processor time, ratio ${ratio(byProcessor)}`,
  );
}

async function start(
  name: Instance['name'],
  kafka: string,
  more: NodeJS.ProcessEnv,
  headers: OutgoingHttpHeaders,
): Promise<Instance> {
  const port = await freePort();
  const env = { ...process.env, KAFKA_BROKERS: kafka, INGEST_PORT: String(port), LOG_LEVEL: 'warn', ...more };
  const child = fork(join(__dirname, '../../dist/apps/ingest/src/main.js'), [], { env, execArgv: [] });
  const isReady = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await pause(200);
  return { name, port, process: child, headers };
}

async function main(): Promise<void> {
  const servers = await startTestServers({ kafka: true });
  const { brokers } = servers.kafka;
  const press = await openKeyPress(brokers);
  const { token } = await press.issue({ scopes: ['ingest:write'] });
  await press.stop();
  const limits = { API_KEYS: 'required', RATE_LIMITS: 'on', RATE_LIMIT_PER_KEY: '100000000' };
  const instances = await Promise.all([start('keys', brokers, limits, withToken(token)), start('none', brokers, {}, {})]);
  try {
    await measure('single', instances, sendSingles);
    await measure('stream', instances, sendStream);
  } finally {
    for (const { process: child } of instances) child.kill('SIGTERM');
    await servers.stop();
  }
}

void main();
