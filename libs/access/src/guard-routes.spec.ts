import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { Controller, Delete, Get, Module, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import pino from 'pino';
import type { ApiKeyV1, ApiScope } from '@naba/contracts';
import { httpAdapter } from '@naba/problem-details';
import { createLogger, TelemetryModule } from '@naba/telemetry';
import { AccessModule, callerOf, guardRoutes, newKey } from './index';
import type { AccessSettings, Routes } from './index';

@Controller('things')
class Things {
  @Get(':id')
  read(@Req() request: FastifyRequest): { by: string | undefined } {
    return { by: callerOf(request).keyId };
  }

  @Post()
  write(): string {
    return 'written';
  }

  @Delete(':id')
  remove(): string {
    return 'removed';
  }
}

@Controller('forgotten')
class Forgotten {
  @Get()
  read(): string {
    return 'all';
  }
}

const routes: Routes = { 'GET /things/:id': 'search:read', 'POST /things': 'ingest:write', 'DELETE /things/:id': 'admin' };
const known = new Map<string, ApiKeyV1>();
let isReady = true;
const keys = {
  start: () => undefined,
  get: (id: string) => known.get(id),
  isReady: () => isReady,
  close: () => Promise.resolve(),
};

function give(...scopes: ApiScope[]): string {
  const { key, token } = newKey({ name: 'desk', scopes }, { by: 'test', at: new Date() });
  known.set(key.id, key);
  return token;
}

async function open(
  settings: Partial<AccessSettings>,
  controllers: Type[] = [Things],
  logger = createLogger('test', 'silent'),
): Promise<NestFastifyApplication> {
  const all = { areKeysRequired: true, isExposed: true, limits: undefined, ...settings };
  const imports = [
    TelemetryModule.forRoot({ app: 'test', logger }),
    AccessModule.forRoot({ settings: all, keys: { inject: [], useFactory: () => keys }, takesCookie: true }),
  ];
  @Module({ imports, controllers })
  class House {}
  const app = await NestFactory.create<NestFastifyApplication>(House, httpAdapter(), { logger: false, abortOnError: false });
  guardRoutes(app, routes);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

type Method = 'GET' | 'HEAD' | 'POST' | 'DELETE' | 'OPTIONS' | 'PUT';

async function ask(app: NestFastifyApplication, method: Method, url: string, token?: string) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { statusCode: status, headers: answered, body } = await app.inject({ method, url, headers });
  const { code } = (body.startsWith('{') ? JSON.parse(body) : {}) as { code?: string };
  return { status, code, headers: answered, body };
}

describe('guardRoutes', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await open({});
  });
  afterAll(() => app.close());

  it('asks for a key, as RFC 6750 has it', async () => {
    const { status, code, headers } = await ask(app, 'GET', '/things/1');
    expect([status, code, headers['www-authenticate']]).toEqual([401, 'KEY_REQUIRED', 'Bearer realm="naba"']);
  });

  it('refuses what is no key, and a key that is none of ours', async () => {
    for (const token of ['secret', newKey({ name: 'x', scopes: ['admin'] }, { by: 'x', at: new Date() }).token]) {
      const { status, code, headers } = await ask(app, 'GET', '/things/1', token);
      expect([status, code]).toEqual([401, 'KEY_INVALID']);
      expect(headers['www-authenticate']).toBe('Bearer realm="naba", error="invalid_token"');
    }
  });

  it('lets a key do what it is for, and nothing else', async () => {
    const reader = give('search:read');
    expect(JSON.parse((await ask(app, 'GET', '/things/1', reader)).body)).toEqual({ by: reader.slice(5, 15) });
    expect((await ask(app, 'HEAD', '/things/1', reader)).status).toBe(200);
    const { status, code, headers } = await ask(app, 'POST', '/things', reader);
    expect([status, code]).toEqual([403, 'SCOPE_MISSING']);
    expect(headers['www-authenticate']).toBe('Bearer realm="naba", error="insufficient_scope", scope="ingest:write"');
    expect((await ask(app, 'DELETE', '/things/1', give('ingest:write', 'search:read'))).status).toBe(403);
  });

  it('lets an admin do all', async () => {
    const admin = give('admin');
    expect((await ask(app, 'GET', '/things/1', admin)).status).toBe(200);
    expect((await ask(app, 'POST', '/things', admin)).status).toBe(201);
    expect((await ask(app, 'DELETE', '/things/1', admin)).status).toBe(200);
  });

  it('tells health, metrics, what is allowed, and that an address leads nowhere to everybody', async () => {
    expect((await ask(app, 'GET', '/health/live')).status).toBe(200);
    expect((await ask(app, 'GET', '/metrics')).status).toBe(200);
    expect((await ask(app, 'OPTIONS', '/things/1')).status).toBe(204);
    expect((await ask(app, 'PUT', '/things/1')).status).toBe(405);
    expect((await ask(app, 'GET', '/nothing')).status).toBe(404);
  });

  it('refuses before the body is read', async () => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/things',
      payload: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(statusCode).toBe(401);
  });

  it('takes the cookie of a page for reading, not for writing', async () => {
    const headers = { cookie: `naba-key=${give('admin')}` };
    expect((await app.inject({ method: 'GET', url: '/things/1', headers })).statusCode).toBe(200);
    expect((await app.inject({ method: 'POST', url: '/things', headers })).statusCode).toBe(401);
  });

  it('cannot say of a key whether it holds before all are read', async () => {
    isReady = false;
    const { status, code, headers } = await ask(app, 'GET', '/things/1', give('admin'));
    const health = await ask(app, 'GET', '/health/ready');
    isReady = true;
    expect([status, code, headers['retry-after'], health.status]).toEqual([503, 'KEYS_UNAVAILABLE', '2', 503]);
  });

  it('lets everybody in where no keys are required', async () => {
    const off = await open({ areKeysRequired: false });
    expect((await ask(off, 'POST', '/things')).status).toBe(201);
    expect(JSON.parse((await ask(off, 'GET', '/things/1')).body)).toEqual({});
    await off.close();
  });

  it('says loudly that all are let in where others than this machine are', async () => {
    const lines: string[] = [];
    const logger = pino({}, { write: (line: string) => lines.push(line) });
    for (const isExposed of [false, true]) await (await open({ areKeysRequired: false, isExposed }, [Things], logger)).close();
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 40, msg: expect.stringContaining('API_KEYS IS OFF') as string }),
    ]);
  });

  it('does not start with a route of which nobody said what it needs', async () => {
    await expect(open({}, [Things, Forgotten])).rejects.toThrow('GET /forgotten has no scope');
  });
});

describe('rate limits', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await open({ limits: { perKey: 3, perAddress: 2 } });
  });
  afterAll(() => app.close());

  it('count a key by itself, and say when to come again', async () => {
    const [one, other] = [give('search:read'), give('search:read')];
    const answers = [];
    for (let n = 0; n < 4; n++) answers.push(await ask(app, 'GET', '/things/1', one));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[0]!.headers).toMatchObject({ 'ratelimit-policy': '"key";q=3;w=60', ratelimit: '"key";r=2;t=20' });
    expect(answers[3]).toMatchObject({ code: 'RATE_LIMITED', headers: { ratelimit: '"key";r=0;t=60', 'retry-after': '20' } });
    expect((await ask(app, 'GET', '/things/1', other)).status).toBe(200);
  });

  it('count those who guess by their address, and not those of it who have a key', async () => {
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await ask(app, 'GET', '/things/1', `guess${n}`)).status);
    expect(statuses).toEqual([401, 401, 429]);
    expect((await ask(app, 'GET', '/things/1', give('search:read'))).status).toBe(200);
  });
});
