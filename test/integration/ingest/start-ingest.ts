import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { readEnvironment } from '@naba/config';
import { createLogger, NestLogger } from '@naba/telemetry';
import type { Logger } from '@naba/telemetry';
import { describeApi } from '../../../apps/ingest/src/describe/openapi.document';
import { ingestAdapter, prepareIngest } from '../../../apps/ingest/src/ingest.http';
import { IngestModule } from '../../../apps/ingest/src/ingest.module';
import { PublishedApi } from '../../support/published-api';
import { until } from '../../support/eventually';

export interface RunningIngest {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly logger: Logger;
  /** Method and path of every route, without those of the API's documentation and the ones that answer HEAD. */
  readonly routes: readonly string[];
  stop(): Promise<void>;
}

/** Starts ingest in this process on a free port, and waits until it is ready. */
export async function startIngest(kafka: string, overrides: Readonly<Record<string, string>> = {}): Promise<RunningIngest> {
  const env = readEnvironment({ KAFKA_BROKERS: kafka, ...overrides });
  const logger = createLogger('ingest', 'silent');
  const adapter = ingestAdapter(undefined, env.INGEST_CONNECTION_IDLE_MS);
  const app = await NestFactory.create<NestFastifyApplication>(IngestModule.forRoot(env, logger), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const routes: string[] = [];
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', ({ method, url }) => {
    if (method !== 'HEAD' && !/^\/(docs|openapi\.json)/.test(url) && url !== '*') routes.push(`${String(method)} ${url}`);
  });
  prepareIngest(app, env);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await until(async () => (await fetch(`${url}/health/ready`)).ok);
  return { app, url, logger, routes, stop: () => app.close() };
}

const api = new PublishedApi(describeApi());

/** Asks ingest, and takes the answer only when it is as the API is described. */
export function ask(url: string, path: string, init?: RequestInit): Promise<Response> {
  return api.fetch(url, path, init);
}

/** Sends one article, or anything else, as JSON. */
export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return ask(url, '/v1/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
}

/** A valid article that no other test has. */
export function newArticle(more: object = {}): Record<string, unknown> {
  return {
    url: `https://news.example/${randomUUID()}`,
    title: 'جسر جديد يربط ضفتي النهر',
    body: 'افتتحت بلدية المدينة، الثلاثاء، جسراً جديداً للمشاة.\n\nوقالت البلدية إن العمل استغرق عاماً.',
    ...more,
  };
}
