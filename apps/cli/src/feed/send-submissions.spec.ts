import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { freePort } from '@naba/local-stack';
import type { SubmittedArticle } from '../files/submitted-article';
import { sendSubmissions } from './send-submissions';
import type { Result } from './send-submissions';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A server that keeps to HTTP and to nothing else. */
async function listen(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function* articles(...origins: string[]): AsyncGenerator<SubmittedArticle> {
  for (const origin of origins) yield await Promise.resolve({ origin, json: JSON.stringify({ title: origin }) });
}

async function collect(results: AsyncIterable<Result>): Promise<string[]> {
  const told: string[] = [];
  for await (const { origin, status, id } of results) told.push(`${origin} ${status} ${id ?? ''}`.trim());
  return told;
}

const answer = (id: string, status = 202) => `${JSON.stringify({ status, id })}\n`;

describe('sendSubmissions', () => {
  it('sends each article as a line, and tells of each answer for which article it is', async () => {
    let received = '';
    const url = await listen((request, response) => {
      expect([request.method, request.url, request.headers['content-type']]).toEqual([
        'POST',
        '/v1/articles',
        'application/x-ndjson',
      ]);
      request.on('data', (bytes: Buffer) => (received += String(bytes)));
      request.on('end', () => response.end(answer('1') + answer('2', 400) + answer('3')));
    });
    expect(await collect(sendSubmissions(url, articles('a', 'b', 'c')))).toEqual(['a 202 1', 'b 400 2', 'c 202 3']);
    expect(received).toBe('{"title":"a"}\n{"title":"b"}\n{"title":"c"}\n');
  });

  it('tells of an answer while other articles are not sent yet', async () => {
    const url = await listen((request, response) => {
      response.flushHeaders();
      createInterface(request)
        .on('line', (line) => response.write(answer(line.slice(-3, -2))))
        .on('close', () => response.end());
    });
    let tellFirst: () => void = () => undefined;
    const firstIsTold = new Promise<void>((resolve) => (tellFirst = resolve));
    async function* waiting(): AsyncGenerator<SubmittedArticle> {
      yield* articles('a');
      await firstIsTold;
      yield* articles('b');
    }
    const told: string[] = [];
    for await (const { origin } of sendSubmissions(url, waiting())) {
      told.push(origin);
      tellFirst();
    }
    expect(told).toEqual(['a', 'b']);
  });

  it('gives what ingest says of a stream that it refuses as a whole', async () => {
    const url = await listen((_, response) => response.writeHead(503).end('{"detail":"Kafka is away."}'));
    await expect(collect(sendSubmissions(url, articles('a')))).rejects.toThrow(
      'Ingest refused the stream: {"detail":"Kafka is away."}',
    );
  });

  it('never takes an article for accepted that has no answer', async () => {
    const url = await listen((request, response) => request.resume().on('end', () => response.end(answer('1'))));
    const results = sendSubmissions(url, articles('a', 'b', 'c'));
    expect((await results.next()).value).toMatchObject({ origin: 'a', id: '1' });
    await expect(results.next()).rejects.toThrow('Ingest ended before it answered for 2 articles, first b.');
  });

  it('says how many have no answer when the connection breaks', async () => {
    const url = await listen((request, response) => {
      request.resume().on('end', () => response.write(answer('1'), () => response.destroy()));
    });
    await expect(collect(sendSubmissions(url, articles('a', 'b')))).rejects.toThrow(
      'Ingest ended before it answered for 1 articles, first b.',
    );
  });

  it('says so when the connection breaks while nothing waits for its answer, but more is to be sent', async () => {
    const url = await listen((request, response) => {
      response.flushHeaders();
      request.once('data', () => response.write(answer('1'), () => response.destroy()));
    });
    let broken: () => void = () => undefined;
    const isBroken = new Promise<void>((resolve) => (broken = resolve));
    server.on('connection', (socket) => socket.on('close', broken));
    async function* waiting(): AsyncGenerator<SubmittedArticle> {
      yield* articles('a');
      await isBroken;
    }
    await expect(collect(sendSubmissions(url, waiting()))).rejects.toThrow('Ingest ended before everything was sent.');
  });

  it('says where nobody answers, and how to start it', async () => {
    await listen(() => undefined);
    const url = `http://127.0.0.1:${await freePort()}`;
    await expect(collect(sendSubmissions(url, articles('a')))).rejects.toThrow(
      `Ingest does not answer at ${url}; start it with: npm start`,
    );
  });
});
