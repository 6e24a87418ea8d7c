import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { createLogger, Health, TelemetryModule } from './index';

describe('TelemetryModule', () => {
  let app: NestFastifyApplication;
  const states = { ready: true, live: true };

  beforeAll(async () => {
    const module = await Test.createTestingModule({
      imports: [TelemetryModule.forRoot({ app: 'spec', logger: createLogger('spec', 'silent') })],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.get(Health).register({ name: 'log', isReady: () => states.ready, isLive: () => states.live });
    await app.init();
  });

  afterAll(() => app.close());

  const get = (url: string) => app.inject({ method: 'GET', url });

  it('is ready and live while every indicator says so', async () => {
    expect((await get('/health/ready')).json()).toEqual({ ok: true, checks: { log: true } });
    expect((await get('/health/live')).statusCode).toBe(200);
  });

  it('answers ready with 503 and names the cause while live stays 200', async () => {
    states.ready = false;
    const answer = await get('/health/ready');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ checks: { log: false } });
    expect((await get('/health/live')).statusCode).toBe(200);
  });

  it('answers live with 503 when a process cannot come to itself', async () => {
    states.live = false;
    expect((await get('/health/live')).statusCode).toBe(503);
  });

  it('labels metrics with the app', async () => {
    const answer = await get('/metrics');
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.body).toContain('process_cpu_user_seconds_total{app="spec"}');
  });
});
