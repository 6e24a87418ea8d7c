import type { ResultLine } from '../../../apps/ingest/src/submit/result-line';
import { readUntil } from '../../support/kafka';
import type { TestKafka } from '../../support/servers';
import { startTestServers } from '../../support/servers';
import { openStream } from './stream-lines';
import type { RunningIngest } from './start-ingest';
import { ask, newArticle, post, startIngest } from './start-ingest';
import { until } from '../../support/eventually';

let kafka: TestKafka;
let stopServers: () => Promise<void>;
let ingest: RunningIngest;

beforeAll(async () => {
  const servers = await startTestServers({ kafka: true });
  ({ kafka, stop: stopServers } = { kafka: servers.kafka, stop: () => servers.stop() });
  ingest = await startIngest(kafka.brokers, { KAFKA_DELIVERY_TIMEOUT_MS: '2000', KAFKA_REQUEST_TIMEOUT_MS: '1000' });
}, 120_000);
afterAll(async () => {
  await ingest.stop();
  await stopServers();
});

describe('when Kafka is away', () => {
  it('answers 503 with Retry-After, stays live and not ready, and accepts again when Kafka is back', async () => {
    expect((await post(ingest.url, newArticle())).status).toBe(202);
    await kafka.kill();
    const response = await post(ingest.url, newArticle());
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({
      code: 'LOG_UNAVAILABLE',
      status: 503,
      type: 'urn:naba:problem:LOG_UNAVAILABLE',
    });
    await until(async () => (await ask(ingest.url, `/health/ready`)).status === 503);
    expect((await ask(ingest.url, `/health/live`)).status).toBe(200);
    const article = newArticle();
    const takedown = await ask(ingest.url, `/v1/articles/${'a'.repeat(32)}`, { method: 'DELETE' });
    expect(takedown.status).toBe(503);

    await kafka.restart();
    await until(async () => (await post(ingest.url, article)).status === 202);
    await until(async () => (await ask(ingest.url, `/health/ready`)).ok);
  }, 120_000);

  it('refuses the lines of a stream one by one, does not break it, and accepts the later ones', async () => {
    const stream = openStream(ingest.url);
    const answers = stream.answers();
    const send = async (): Promise<ResultLine> => {
      stream.call.write(`${JSON.stringify(newArticle())}\n`);
      return (await answers.next()).value as ResultLine;
    };
    expect(await send()).toMatchObject({ line: 1, status: 202 });
    await kafka.kill();
    expect(await send()).toMatchObject({
      line: 2,
      status: 503,
      code: 'LOG_UNAVAILABLE',
      retryAfterSeconds: expect.any(Number) as number,
    });
    await kafka.restart();
    let last: ResultLine;
    do last = await send();
    while (last.status === 503);
    expect(last.status).toBe(202);
    stream.call.end();
    expect((await answers.next()).done).toBe(true);
    const { id } = last as { id: string };
    await readUntil(kafka.brokers, ['articles.raw.v1'], ({ key }) => key === id);
  }, 120_000);
});
