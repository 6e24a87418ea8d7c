import 'reflect-metadata';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Controller, Get, HttpException, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { httpAdapter, ProblemFilter } from './index';
import { securityHeaders } from './guard-doors';

@Controller()
class Doors {
  @Get('articles/:id')
  read(@Param('id') id: string): string {
    return id;
  }

  @Post('articles/:id')
  write(): string {
    return 'written';
  }

  @Get('health/live')
  live(): string {
    return 'yes';
  }

  @Get('folder/*')
  folder(): never {
    throw new HttpException('Forbidden', 403);
  }
}

@Module({ controllers: [Doors] })
class House {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(
    House,
    httpAdapter({ hosts: ['news.example'], origins: ['https://portal.example'] }),
    { logger: false },
  );
  app.useGlobalFilters(new ProblemFilter({ error: () => undefined }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

const ask = async (method: string, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: method as NonNullable<InjectOptions['method']>, url, headers: { host: 'localhost:1', ...headers } });

describe('guardDoors', () => {
  it('answers HEAD as GET, OPTIONS with 204 and another method with 405, both with what is allowed', async () => {
    expect((await ask('HEAD', '/articles/7')).statusCode).toBe(200);
    const options = await ask('OPTIONS', '/articles/7?a=b');
    expect([options.statusCode, options.headers['allow'], options.body]).toEqual([204, 'GET, HEAD, OPTIONS, POST', '']);
    const put = await ask('PUT', '/articles/7');
    expect([put.statusCode, put.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS, POST']);
    expect(JSON.parse(put.body)).toMatchObject({ code: 'METHOD_NOT_ALLOWED', status: 405 });
  });

  it('finds nothing under an address that no method has', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT']) expect((await ask(method, '/nothing')).statusCode).toBe(404);
    expect((await ask('OPTIONS', '/articles/7/more')).statusCode).toBe(404);
  });

  it('answers what a folder refuses as an address that leads nowhere', async () => {
    const { statusCode, body } = await ask('GET', '/folder/..%5csecret');
    expect([statusCode, (JSON.parse(body) as { code: string }).code]).toEqual([404, 'ROUTE_NOT_FOUND']);
  });

  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000', '10.0.0.7', 'news.example:80', 'NEWS.example'])(
    'serves the host %s',
    async (host) => {
      expect((await ask('GET', '/articles/7', { host })).statusCode).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', 'news.example.evil', '127.0.0.1.evil.example', 'a b', 'x@localhost:y'])(
    'refuses the host %s, as a name that was rebound to this address would have it',
    async (host) => {
      const { statusCode, body } = await ask('GET', '/articles/7', { host });
      expect([statusCode, (JSON.parse(body) as { code: string }).code]).toEqual([421, 'HOST_NOT_SERVED']);
    },
  );

  it('refuses requests that pages of other origins send, and takes those of its own', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost.evil.example',
      'http://203.0.113.5',
      'http://portal.example',
    ])
      expect((await ask('POST', '/articles/7', { origin })).statusCode).toBe(403);
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000', 'https://news.example', 'https://portal.example'])
      expect((await ask('POST', '/articles/7', { origin })).statusCode).toBe(201);
  });

  it('takes requests of a page that is served under the same address', async () => {
    const headers = { host: '10.0.0.7:3000', origin: 'http://10.0.0.7:3000' };
    expect((await ask('POST', '/articles/7', headers)).statusCode).toBe(201);
  });

  it('ends a connection on which many requests are sent without waiting for answers, and serves the next', async () => {
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const pipeline = (count: number): Promise<string> =>
      new Promise((resolve) => {
        let text = '';
        const socket = connect(port, '127.0.0.1', () => {
          socket.write('GET /articles/7 HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(count - 1));
          socket.write('GET /articles/7 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
        });
        socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
        socket.on('error', () => undefined);
        socket.on('close', () => {
          resolve(text);
        });
      });
    expect((await pipeline(8)).match(/HTTP\/1.1 200/g)).toHaveLength(8);
    expect((await pipeline(2_000)).match(/HTTP\/1.1 200/g) ?? []).not.toHaveLength(2_000);
    expect((await pipeline(1)).match(/HTTP\/1.1 200/g)).toHaveLength(1);
  });

  it('tells its health under any name', async () => {
    expect((await ask('GET', '/health/live', { host: 'pod-7.cluster' })).statusCode).toBe(200);
  });

  it.each([
    ['GET', '/articles/7'],
    ['PUT', '/articles/7'],
    ['GET', '/nothing'],
    ['GET', '/%E0%A4%A'],
  ])('says to browsers what they may do with the answer to %s %s', async (method, url) => {
    expect((await ask(method, url)).headers).toMatchObject(securityHeaders);
  });
});
