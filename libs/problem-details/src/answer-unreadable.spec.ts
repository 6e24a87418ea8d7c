import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpAdapter } from './index';
import type { ProblemDetails } from './index';

@Module({})
class House {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(House, httpAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

interface Answer {
  readonly head: string;
  readonly problem: ProblemDetails;
}

/** What the server answers to bytes as they stand. */
async function send(bytes: string): Promise<Answer> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { head, problem: JSON.parse(body) as ProblemDetails };
}

describe('a request that the HTTP parser cannot read', () => {
  it('is told to encode its address when that has bare Arabic letters', async () => {
    const { head, problem } = await send('GET /v1/articles?q=الجزائر HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(problem).toMatchObject({ code: 'REQUEST_UNREADABLE', status: 400 });
    expect(problem.detail).toContain('--data-urlencode');
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(head).toContain('content-type: application/problem+json; charset=utf-8');
    expect(head).toContain('x-content-type-options: nosniff');
  });

  it('is told that its headers are too large', async () => {
    const { problem } = await send(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(problem).toMatchObject({ code: 'HEADERS_TOO_LARGE', status: 431 });
  });

  it('is told what is no HTTP', async () => {
    const { problem } = await send('hello\r\n\r\n');
    expect(problem).toMatchObject({ code: 'REQUEST_UNREADABLE', status: 400 });
    expect(problem.detail).toMatch(/^The request is not HTTP\/1\.1: .+\.$/);
  });
});
