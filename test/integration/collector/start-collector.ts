import type { MicroserviceOptions } from '@nestjs/microservices';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readEnvironment } from '@naba/config';
import { KafkaBatchStrategy, MESSAGING_EVENTS } from '@naba/messaging';
import { httpAdapter } from '@naba/problem-details';
import { createLogger, NestLogger } from '@naba/telemetry';
import { collectorService } from '../../../apps/collector/src/collector.module';
import { describeApi } from '../../../apps/collector/src/describe/openapi.document';
import type { FeedAnswer } from '../../../apps/collector/src/manage/feed-answer';
import { readUntil } from '../../support/kafka';
import { PublishedApi } from '../../support/published-api';
import { sharedKafka } from '../../support/shared-servers';
import { until, untilAnswer } from '../../support/eventually';

/** Where a collector is asked. */
export interface Door {
  readonly url: string;
}

export interface RunningCollector extends Door {
  stop(): Promise<void>;
}

/** Starts a collector in this process on a free port, and waits until it is ready. */
export async function startCollector(
  kafka: string,
  ingestUrl: string,
  overrides: Readonly<Record<string, string>> = {},
): Promise<RunningCollector> {
  const env = readEnvironment({
    KAFKA_BROKERS: kafka,
    KAFKA_SESSION_TIMEOUT_MS: '6000',
    INGEST_URL: ingestUrl,
    COLLECTOR_HOST_INTERVAL_MS: '0',
    COLLECTOR_TRUSTED_HOSTS: '127.0.0.1',
    ...overrides,
  });
  const logger = createLogger('collector', process.env['COLLECTOR_TEST_LOG'] ?? 'silent');
  const service = collectorService(env, logger);
  const app = await NestFactory.create<NestFastifyApplication>(service.module, httpAdapter(), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await service.prepare?.(app);
  const strategy = new KafkaBatchStrategy({ ...service.consumer!, events: app.get(MESSAGING_EVENTS) });
  app.connectMicroservice<MicroserviceOptions>({ strategy });
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await until(async () => strategy.state().ready && (await fetch(`${url}/health/ready`)).ok);
  return { url, stop: () => app.close() };
}

const api = new PublishedApi(describeApi());

/** Asks a collector, and takes the answer only when it is as the API is described. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what is answered depends on the path
export async function ask<T = FeedAnswer>(
  { url }: Door,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: T }> {
  const init = body ? { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : { method };
  const response = await api.fetch(url, path, init);
  const text = await response.text();
  return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
}

/** Adds a feed that is polled every second. */
export async function addFeed(collector: Door, url: string, more: object = {}): Promise<string> {
  const { status, body } = await ask(collector, 'POST', '/v1/feeds', { url, floorSeconds: 1, ceilingSeconds: 1, ...more });
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body.id;
}

/** Removes every feed: suites share one Kafka, and so one list of feeds. */
export async function removeAll(collector: Door): Promise<void> {
  const { body } = await ask<{ feeds: FeedAnswer[] }>(collector, 'GET', '/v1/feeds?limit=1000');
  await Promise.all(body.feeds.map(({ id }) => ask(collector, 'DELETE', `/v1/feeds/${id}`)));
}

/** Asks for a feed until it is as wanted; throws with its last answer. */
export function feedUntil(
  collector: Door,
  id: string,
  isWanted: (feed: FeedAnswer) => boolean,
  deadlineMs?: number,
): Promise<FeedAnswer> {
  return untilAnswer(async () => (await ask(collector, 'GET', `/v1/feeds/${id}`)).body, isWanted, deadlineMs);
}

/** The log has so many articles of a site, each once. */
export async function expectOnce(siteUrl: string, count: number): Promise<void> {
  const records = await readUntil(sharedKafka(), ['articles.raw.v1'], ({ value }) => String(value).includes(siteUrl), count);
  expect(new Set(records.map(({ key }) => key)).size).toBe(count);
}
