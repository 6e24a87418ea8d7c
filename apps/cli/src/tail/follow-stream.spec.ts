import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '@naba/local-stack';
import { followStream } from './follow-stream';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(listener: RequestListener): Promise<URL> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/stream`);
}

/** Data of the first events, after which nobody listens any more. */
async function first(count: number, url: URL, from?: string): Promise<string[]> {
  const stop = new AbortController();
  const read: string[] = [];
  for await (const { data } of followStream(url, stop.signal, from)) {
    read.push(data);
    if (read.length === count) stop.abort();
  }
  return read;
}

const stream = { 'content-type': 'text/event-stream' };

describe('followStream', () => {
  it('puts events together however they were cut on the way, letters too', async () => {
    const bytes = Buffer.from('id: 1\ndata: فيضان\n\nid: 2\ndata: two\ndata: lines\n\n');
    const url = await listen((_, response) => {
      response.writeHead(200, stream);
      for (const byte of bytes) response.write(Buffer.of(byte));
    });
    expect(await first(2, url)).toEqual(['فيضان', 'two\nlines']);
  });

  it('goes on behind the last event when the connection is lost', async () => {
    const asked: unknown[] = [];
    const url = await listen((request, response) => {
      asked.push(request.headers['last-event-id']);
      response.writeHead(200, stream).write(`id: ${asked.length}\ndata: ${asked.length}\n\n`, () => response.destroy());
    });
    expect(await first(2, url, '0')).toEqual(['1', '2']);
    expect(asked).toEqual(['0', '1']);
  });

  it('ends when it is told to, though no event comes', async () => {
    const stop = new AbortController();
    const url = await listen((_, response) => {
      response.writeHead(200, stream).flushHeaders();
      stop.abort();
    });
    expect(await followStream(url, stop.signal).next()).toEqual({ done: true, value: undefined });
  });

  it.each([400, 429])('says why a question is refused with %i at the first time', async (status) => {
    const url = await listen((_, response) => response.writeHead(status).end('{"title":"No","detail":"Not so."}'));
    await expect(first(1, url)).rejects.toThrow('No: Not so.');
  });

  it('says where nobody answers, and how to start it', async () => {
    const url = new URL(`http://127.0.0.1:${await freePort()}/v1/stream`);
    await expect(first(1, url)).rejects.toThrow(`Search does not answer at ${url.origin}; start it with: npm start`);
  });
});
