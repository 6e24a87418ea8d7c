/**
 * How much ingest takes: single articles over keep-alive connections, and one long stream, on a real Kafka. Run it with
 * `npx tsx test/bench/ingest.bench.ts`; the load comes from this process, so both share the machine.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { freePort } from '@naba/local-stack';
import { startTestServers } from '../support/servers';

const connections = 64;
const seconds = 10;
const streamBytes = 220 * 1024 * 1024;
const sentence = 'أعلنت البلدية، الثلاثاء، افتتاح جسر جديد للمشاة يربط ضفتي النهر ويختصر الطريق إلى السوق القديم. ';

/** One article of about 3 KB that no other has. */
function article(number: number, round: string): string {
  const body = Array.from({ length: 4 }, () => sentence.repeat(4).trim()).join('\n\n');
  return JSON.stringify({
    url: `https://news.example/${round}/${number}`,
    title: `جسر جديد ${number}`,
    body,
    publishedAt: '2024-05-12T08:30:00Z',
  });
}

async function measureSingles(port: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let number = 0;
  const ends = performance.now() + seconds * 1_000;
  const client = async (): Promise<void> => {
    while (performance.now() < ends) {
      const startedAt = performance.now();
      const status = await postOne(port, agent, Buffer.from(article(number++, 'single')));
      if (status !== 202) throw new Error(`answered ${status}`);
      latencies.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (part: number): string => latencies[Math.floor(latencies.length * part)]!.toFixed(1);
  console.log(
    `single: ${Math.round(latencies.length / seconds)} req/s, ${connections} connections, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
}

function postOne(port: number, agent: Agent, body: Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const call = request({ port, host: '127.0.0.1', path: '/v1/articles', method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        resolve(response.statusCode);
      });
    });
    call.once('error', reject);
    call.end(body);
  });
}

async function measureStream(port: number, pid: number): Promise<void> {
  const headers = { 'content-type': 'application/x-ndjson' };
  const call = request({ port, host: '127.0.0.1', path: '/v1/articles', method: 'POST', headers });
  const answered = new Promise<Readable>((resolve, reject) => {
    call.once('response', resolve);
    call.once('error', reject);
  });
  let sent = 0;
  let most = 0;
  const lines = function* (): Generator<Buffer> {
    for (let number = 0; sent < streamBytes; number++) {
      const line = Buffer.from(`${article(number, 'stream')}\n`);
      sent += line.length;
      if (number % 1_000 === 0) most = Math.max(most, residentMiB(pid));
      yield line;
    }
  };
  const before = residentMiB(pid);
  const startedAt = performance.now();
  const sending = pipeline(Readable.from(lines()), call);
  let count = 0;
  for await (const line of createInterface({ input: await answered })) {
    if (!line.includes('"status":202')) throw new Error(line);
    count++;
  }
  await sending;
  const took = (performance.now() - startedAt) / 1_000;
  const rate = `${Math.round(count / took)} articles/s, ${(sent / took / 1024 / 1024).toFixed(1)} MiB/s`;
  console.log(
    `stream: ${count} lines, ${Math.round(sent / 1024 / 1024)} MiB: ${rate}; RSS ${before} MiB before, at most ${most} MiB`,
  );
}

function residentMiB(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}

async function main(): Promise<void> {
  const servers = await startTestServers({ kafka: true });
  const port = await freePort();
  const env = { ...process.env, KAFKA_BROKERS: servers.kafka.brokers, INGEST_PORT: String(port), LOG_LEVEL: 'warn' };
  const ingest = fork(join(__dirname, '../../apps/ingest/src/main.ts'), [], { env, execArgv: ['--import', 'tsx'] });
  try {
    while (
      !(await fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    for (let round = 0; round < 3; round++) await measureSingles(port);
    await measureStream(port, ingest.pid!);
  } finally {
    ingest.kill('SIGTERM');
    await servers.stop();
  }
}

void main();
