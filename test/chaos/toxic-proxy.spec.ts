import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Toxic, ToxicProxy } from './toxic-proxy';
import { openToxicProxy } from './toxic-proxy';

const body = 'x'.repeat(20_000);
const server = createServer((_request, answer) => answer.end(body));
let proxy: ToxicProxy;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await openToxicProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => 0.5);
});
afterEach(() => {
  proxy.poison(undefined);
});
afterAll(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

/** A connection of its own for each question: what was closed is not used again. */
const ask = async (): Promise<string> => (await fetch(proxy.url, { headers: { connection: 'close' } })).text();

describe('a toxic proxy', () => {
  it.each<Toxic | undefined>([
    undefined,
    { type: 'latency', latencyMs: 10, jitterMs: 10 },
    { type: 'bandwidth', kilobytesPerSecond: 1_000 },
    { type: 'slow_close', delayMs: 10 },
  ])('carries over what is slowed down only: %j', async (toxic) => {
    proxy.poison(toxic);
    expect(await ask()).toBe(body);
  });

  it.each<Toxic>([
    { type: 'timeout', timeoutMs: 10 },
    { type: 'reset_peer', timeoutMs: 10 },
    { type: 'limit_data', bytes: 500 },
    { type: 'http_answer', bytes: 'no HTTP' },
  ])('breaks %j, and is whole again afterwards', async (toxic) => {
    proxy.poison(toxic);
    await expect(ask()).rejects.toThrow();
    proxy.poison(undefined);
    expect(await ask()).toBe(body);
  });

  it('answers in the place of the server', async () => {
    proxy.poison({
      type: 'http_answer',
      bytes: 'HTTP/1.1 429 Too Many Requests\r\ncontent-length: 2\r\nconnection: close\r\n\r\nno',
    });
    const response = await fetch(proxy.url);
    expect([response.status, await response.text()]).toEqual([429, 'no']);
  });
});
