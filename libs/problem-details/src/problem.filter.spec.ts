import 'reflect-metadata';
import { Controller, Get, Module, ServiceUnavailableException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpAdapter, Problem, ProblemFilter } from './index';

@Controller()
class Failing {
  @Get('full')
  full(): never {
    throw new Problem('OVERLOADED', 'Wait a little.', { retryAfterSeconds: 7 });
  }

  @Get('query')
  query(): never {
    throw new Problem('QUERY_INVALID', 'q: open quote', { errors: [{ parameter: 'q', position: 3, detail: 'open quote' }] });
  }

  @Get('bug')
  bug(): never {
    throw new TypeError('password is hunter2');
  }

  @Get('health')
  health(): never {
    throw new ServiceUnavailableException({ ok: false, checks: { kafka: false } });
  }
}

@Module({ controllers: [Failing] })
class Probe {}

const logged: { error: unknown; url: string }[] = [];
let app: NestFastifyApplication;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(Probe, httpAdapter(), { logger: false });
  app.useGlobalFilters(new ProblemFilter({ error: (details) => void logged.push(details) }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());
beforeEach(() => void logged.splice(0));

const get = (url: string) => app.inject({ method: 'GET', url });

describe('ProblemFilter', () => {
  it('answers as RFC 9457 has it, with our code and every fault', async () => {
    const { statusCode, headers, body } = await get('/query');
    expect([statusCode, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toEqual({
      type: 'urn:naba:problem:QUERY_INVALID',
      title: 'The query cannot be read',
      status: 400,
      code: 'QUERY_INVALID',
      detail: 'q: open quote',
      errors: [{ parameter: 'q', position: 3, detail: 'open quote' }],
    });
  });

  it('says when to come again, where that is known', async () => {
    const { statusCode, headers } = await get('/full');
    expect([statusCode, headers['retry-after']]).toEqual([429, '7']);
    expect((await get('/query')).headers['retry-after']).toBeUndefined();
  });

  it('logs a fault of ours with its cause, and shows nothing of it', async () => {
    const { statusCode, body } = await get('/bug');
    expect([statusCode, (JSON.parse(body) as { code: string }).code]).toEqual([500, 'INTERNAL_ERROR']);
    expect(body).not.toContain('hunter2');
    expect(logged).toEqual([{ error: expect.objectContaining({ message: 'password is hunter2' }) as Error, url: '/bug' }]);
  });

  it('logs nothing of a fault of the client', async () => {
    await get('/query');
    await get('/nowhere');
    expect(logged).toEqual([]);
  });

  it('says of a route that is none which one it was', async () => {
    const { statusCode, body } = await get('/nowhere?key=secret');
    expect([statusCode, (JSON.parse(body) as { detail: string }).detail]).toEqual([
      404,
      'GET /nowhere is no route of this service; see /docs.',
    ]);
  });

  it('leaves the report of a health check as it is', async () => {
    const { statusCode, body } = await get('/health');
    expect([statusCode, JSON.parse(body)]).toEqual([503, { ok: false, checks: { kafka: false } }]);
  });
});
