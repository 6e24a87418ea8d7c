import { setTimeout as sleep } from 'node:timers/promises';
import type { ResultLine } from '../../../apps/ingest/src/submit/result-line';
import { readUntil } from '../../support/kafka';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import { openStream, sendLines } from './stream-lines';
import type { RunningIngest } from './start-ingest';
import { newArticle, startIngest } from './start-ingest';
import { until } from '../../support/eventually';

let ingest: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch() });
});
afterAll(() => ingest.stop());

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${ingest.url}/metrics`)).text();
  return Number(new RegExp(`^${name}\\S* (\\S+)$`, 'm').exec(text)?.[1]);
}

describe('a stream of articles', () => {
  it('answers each of 5,000 lines in order, the bad ones alone refused, and has every accepted one on the log', async () => {
    const bad = new Map<number, [string, number, string]>([
      [1, ['{"url": ', 400, 'BODY_NOT_JSON']],
      [777, ['{"title":"no identity","body":"x"}', 422, 'ARTICLE_INVALID']],
      [778, ['null', 422, 'ARTICLE_INVALID']],
      [2_500, [`{"html":"${'x'.repeat(8 * 1024 * 1024)}"}`, 413, 'ARTICLE_TOO_LARGE']],
      [5_000, ['\u0000', 400, 'BODY_NOT_JSON']],
    ]);
    const lines = function* (): Generator<string> {
      for (let number = 1; number <= 5_000; number++) yield `${bad.get(number)?.[0] ?? JSON.stringify(newArticle())}\n`;
    };
    const ids = new Set<string>();
    let number = 0;
    for await (const result of sendLines(ingest.url, lines())) {
      expect(result.line).toBe(++number);
      const fault = bad.get(number);
      if ('id' in result) ids.add(result.id);
      expect([result.status, 'code' in result ? result.code : undefined]).toEqual(fault ? fault.slice(1) : [202, undefined]);
    }
    expect(number).toBe(5_000);
    expect(ids.size).toBe(5_000 - bad.size);
    const records = await readUntil(sharedKafka(), ['articles.raw.v1'], ({ key }) => key !== null && ids.has(key), ids.size);
    expect(new Set(records.map(({ key }) => key)).size).toBe(ids.size);
  });

  it('answers a line while the sender waits for it before the next, and counts blank lines', async () => {
    const stream = openStream(ingest.url);
    const answers = stream.answers();
    stream.call.write(`${JSON.stringify(newArticle())}\n`);
    expect((await answers.next()).value).toMatchObject({ line: 1, status: 202 });
    stream.call.write(`\r\n\n${JSON.stringify(newArticle())}\r\n`);
    expect((await answers.next()).value).toMatchObject({ line: 4, status: 202 });
    stream.call.end(JSON.stringify(newArticle()));
    expect((await answers.next()).value).toMatchObject({ line: 5, status: 202 });
    expect((await answers.next()).done).toBe(true);
  });

  it('keeps revisions of one article in the order of its lines', async () => {
    const { url } = newArticle();
    const lines = Array.from(
      { length: 200 },
      (_, index) => `${JSON.stringify(newArticle({ url, title: `version ${index}` }))}\n`,
    );
    const revisions: number[] = [];
    for await (const result of sendLines(ingest.url, lines)) if ('revision' in result) revisions.push(result.revision);
    expect(revisions).toHaveLength(200);
    expect([...revisions].sort((a, b) => a - b)).toEqual(revisions);
    expect(new Set(revisions).size).toBe(200);
  });

  it('holds no more than a bounded part of a long stream', async () => {
    const body = 'نص طويل من الأخبار. '.repeat(7_000);
    const isGood = (number: number): boolean => number % 30 === 0; // few, as others read the same log from its beginning
    let sent = 0;
    const lines = function* (): Generator<string> {
      for (let number = 1; number <= 1_500; number++) {
        const line = `${JSON.stringify(newArticle({ body, ...(!isGood(number) && { titel: 'x' }) }))}\n`;
        sent += Buffer.byteLength(line);
        yield line;
      }
    };
    const used = (): number => {
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const before = used();
    let most = 0;
    for await (const { line, status } of sendLines(ingest.url, lines())) {
      expect(status).toBe(isGood(line) ? 202 : 422);
      most = Math.max(most, used() - before);
    }
    expect(sent).toBeGreaterThan(350_000_000);
    expect(most).toBeLessThan(sent / 3);
  });

  it('does not read on while its answers are not read', async () => {
    const stream = openStream(ingest.url);
    stream.call.on('error', () => undefined);
    const manyLines = '{}\n'.repeat(10_000);
    const drained = async (): Promise<boolean> =>
      Promise.race([new Promise<true>((resolve) => stream.call.once('drain', () => resolve(true))), sleep(3_000, false)]);
    let written = 0;
    do written += manyLines.length;
    while (stream.call.write(manyLines) || (written < 60_000_000 && (await drained())));
    stream.call.destroy();
    expect(written).toBeLessThan(60_000_000);
  });

  it('stops reading when the sender goes away, and stays well', async () => {
    const stream = openStream(ingest.url);
    const answers = stream.answers();
    stream.call.write(`${JSON.stringify(newArticle())}\n`);
    await answers.next();
    await until(async () => (await metric('naba_ingest_streams')) === 1);
    stream.call.on('error', () => undefined);
    stream.call.destroy();
    await until(async () => (await metric('naba_ingest_streams')) === 0);
    const results: ResultLine[] = [];
    for await (const result of sendLines(ingest.url, [`${JSON.stringify(newArticle())}\n`])) results.push(result);
    expect(results).toMatchObject([{ status: 202 }]);
  });

  it('answers what it has begun, says where to go on, and ends, when ingest is stopped', async () => {
    const stopping = await startIngest(sharedKafka());
    const stream = openStream(stopping.url);
    const answers = stream.answers();
    stream.call.write(`${JSON.stringify(newArticle())}\n`);
    expect((await answers.next()).value).toMatchObject({ line: 1, status: 202 });
    stream.call.write(`${JSON.stringify(newArticle())}\n`);
    await sleep(1);
    const stopped = stopping.stop();
    const rest: ResultLine[] = [];
    for await (const result of answers) rest.push(result);
    expect(rest.at(-1)).toMatchObject({ status: 503, code: 'LOG_UNAVAILABLE', retryAfterSeconds: 5 });
    expect(rest.at(-1)!.line).toBe(rest.length + 1);
    stream.call.on('error', () => undefined);
    await stopped;
  });
});
