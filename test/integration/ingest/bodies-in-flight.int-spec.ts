import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { newArticle, post, startIngest } from './start-ingest';
import { until } from '../../support/eventually';

const mebibyte = 1024 * 1024;
/** The least that ingest can be told: two of the articles below, and not three. */
const inFlightBytes = 16 * mebibyte;
const idleMs = 2_000;
const largeArticle = JSON.stringify(newArticle({ body: 'word '.repeat(1_400_000) }));

let ingest: RunningIngest;
let open: Socket[] = [];

beforeAll(async () => {
  ingest = await startIngest(sharedKafka(), {
    ELASTICSEARCH_URL: sharedElasticsearch(),
    INGEST_BODIES_IN_FLIGHT_BYTES: String(inFlightBytes),
    INGEST_BODY_IDLE_MS: String(idleMs),
    INGEST_CONNECTION_IDLE_MS: '8000',
  });
});
afterEach(() => {
  for (const socket of open) socket.destroy();
  open = [];
});
afterAll(() => ingest.stop());

/** A client that says what it is told to say and gathers what it is answered. */
function client(request: string | Buffer): { socket: Socket; answer: () => string; ended: Promise<void> } {
  const socket = connect(Number(new URL(ingest.url).port), '127.0.0.1');
  open.push(socket);
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write(request);
  return { socket, answer: () => text, ended };
}

const head = (headers: string): string => `POST /v1/articles HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n\r\n`;
const withheld = (): string =>
  head(`content-type: application/json\r\ncontent-length: ${Buffer.byteLength(largeArticle)}`) + largeArticle.slice(0, -1);
const beginning = (line: string): string =>
  `${head('content-type: application/x-ndjson\r\ntransfer-encoding: chunked')}${Buffer.byteLength(line).toString(16)}\r\n${line}\r\n`;

async function bytesInFlight(): Promise<number> {
  const text = await (await fetch(`${ingest.url}/metrics`)).text();
  return Number(/^naba_ingest_bodies_bytes\S* (\S+)$/m.exec(text)?.[1]);
}

describe('bytes in flight', () => {
  it('are bounded for all connections together, and those over the bound are told when to come again', async () => {
    const clients = Array.from({ length: 20 }, () => client(withheld()));
    await until(() => Promise.resolve(clients.filter(({ answer }) => answer().startsWith('HTTP/1.1 503')).length === 18));
    expect(await bytesInFlight()).toBeLessThanOrEqual(inFlightBytes);
    const refused = clients.find(({ answer }) => answer().startsWith('HTTP/1.1 503'))!.answer();
    expect(refused).toMatch(/retry-after: 1/i);
    expect(refused).toContain('"code":"INTAKE_FULL"');
    expect(refused).toContain('INGEST_BODIES_IN_FLIGHT_BYTES');
    expect((await post(ingest.url, newArticle({ body: 'word '.repeat(600_000) }))).status).toBe(503);
    // Small ones still find room beside two large ones.
    expect((await post(ingest.url, newArticle())).status).toBe(202);
  });

  it('are given back when a sender withholds the rest, who is told so', async () => {
    const slow = client(withheld());
    await slow.ended;
    expect(slow.answer()).toMatch(/^HTTP\/1\.1 408 /);
    expect(slow.answer()).toContain('"code":"BODY_TOO_SLOW"');
    expect(await bytesInFlight()).toBe(0);
  });

  it('are given back when a sender goes away in the middle', async () => {
    const gone = client(withheld());
    await until(async () => (await bytesInFlight()) > 0);
    gone.socket.destroy();
    await until(async () => (await bytesInFlight()) === 0);
  });

  it('count lines that have not ended, and such a line ends its stream alone', async () => {
    const begin = () => client(beginning(largeArticle.slice(0, 6 * mebibyte)));
    const whole = client(beginning(`${JSON.stringify(newArticle())}\n`));
    const streams = [begin(), begin(), begin(), begin()];
    await until(async () => (await bytesInFlight()) >= inFlightBytes);
    // One stream goes on with its line, and each connection may be read one chunk too far.
    expect(await bytesInFlight()).toBeLessThanOrEqual(inFlightBytes + 8 * mebibyte + 5 * 64 * 1024);
    await Promise.all(streams.map(({ ended }) => ended));
    for (const { answer } of streams) expect(answer()).toMatch(/"line":1,"status":408,"code":"BODY_TOO_SLOW"/);
    expect(whole.answer()).toMatch(/"line":1,"status":202/);
    expect(await bytesInFlight()).toBe(0);
  });

  it('let streams end one after the other that began more lines together than there is room for', async () => {
    const line = `${largeArticle}\n`;
    const [begun, rest] = [line.slice(0, 6 * mebibyte), line.slice(6 * mebibyte)];
    const streams = Array.from({ length: 4 }, () => client(beginning(begun)));
    await until(async () => (await bytesInFlight()) >= inFlightBytes);
    for (const { socket } of streams) socket.end(`${rest.length.toString(16)}\r\n${rest}\r\n0\r\n\r\n`);
    // Each was read to its end and judged: its body is too long.
    await until(() =>
      Promise.resolve(streams.every(({ answer }) => /"line":1,"status":422,"code":"ARTICLE_INVALID"/.test(answer()))),
    );
    await until(async () => (await bytesInFlight()) === 0);
  });

  it('do not grow with answers that nobody reads, whose connection ends', async () => {
    const line = '{"title": oops}\n'.repeat(4_096);
    const reader = client(head('content-type: application/x-ndjson\r\ntransfer-encoding: chunked'));
    reader.socket.pause();
    const pump = (): void => {
      while (reader.socket.writable && reader.socket.write(`${line.length.toString(16)}\r\n${line}\r\n`));
    };
    reader.socket.on('drain', pump);
    pump();
    await until(async () => /^naba_ingest_streams\S* 1$/m.test(await (await fetch(`${ingest.url}/metrics`)).text()));
    // Node gives a connection with something to send a second time of that length.
    await until(async () => /^naba_ingest_streams\S* 0$/m.test(await (await fetch(`${ingest.url}/metrics`)).text()), 60_000);
    expect(await bytesInFlight()).toBe(0);
  }, 100_000);
});
