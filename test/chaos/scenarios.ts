import { setTimeout as delay } from 'node:timers/promises';
import type { TopicName } from '@naba/contracts';
import { Kafka, logLevel } from 'kafkajs';
import type { ServiceName } from '../support/system';
import type { ScenarioRun } from './scenario-run';
import type { Toxic } from './toxic-proxy';
import { deliverAgain } from './deliver-again';
import { untilAnswer } from '../support/eventually';

/** What is done to the system while articles come in; it ends when nothing is wrong any more from outside. */
export type Scenario = (run: ScenarioRun) => Promise<void>;

const onTheWay = ['ingest', 'enrichment', 'indexer'] as const satisfies readonly ServiceName[];
const faultMs = 10_000;

const killed =
  (name: ServiceName): Scenario =>
  ({ system }) =>
    system.restart(name, 'SIGKILL');
const stopped =
  (name: ServiceName): Scenario =>
  ({ system }) =>
    system.restart(name, 'SIGTERM');

const frozen =
  (name: ServiceName): Scenario =>
  async ({ system }) => {
    const pid = system.pid(name);
    process.kill(pid, 'SIGSTOP');
    await delay(faultMs);
    process.kill(pid, 'SIGCONT');
  };

const frozenServer =
  (name: 'kafka' | 'elasticsearch'): Scenario =>
  async ({ [name]: server }) => {
    await server.freeze();
    await delay(faultMs);
    await server.thaw();
  };

const killedServer =
  (name: 'kafka' | 'elasticsearch'): Scenario =>
  async ({ [name]: server }) => {
    await server.kill();
    await delay(faultMs);
    await server.restart();
  };

const poisoned =
  (toxic: Toxic): Scenario =>
  async ({ proxy }) => {
    proxy.poison(toxic);
    await delay(faultMs);
    proxy.poison(undefined);
  };

const answered = (bytes: string): Scenario => poisoned({ type: 'http_answer', bytes });
const status = (code: number, text: string): string =>
  `HTTP/1.1 ${code} ${text}\r\ncontent-type: text/plain\r\ncontent-length: 7\r\nconnection: close\r\n\r\nrefused`;

const blocked =
  (setting: string): Scenario =>
  async ({ client, names }) => {
    await client.indices.putSettings({ index: names.write, settings: { [setting]: true } });
    await delay(faultMs);
    await client.indices.putSettings({ index: names.write, settings: { [setting]: null } });
  };

/** Waits until the operations page has an alarm of this code that was not there before. */
async function alarm({ system, note }: ScenarioRun, code: string, since: string): Promise<void> {
  const read = async (): Promise<{ alarms: { code: string; at: string; message: string }[] }> => {
    const response = await fetch(`${system.searchUrl}/v1/operations`);
    return response.ok ? ((await response.json()) as Awaited<ReturnType<typeof read>>) : { alarms: [] };
  };
  await untilAnswer(read, ({ alarms }) => alarms.some((said) => said.code === code && said.at >= since), 120_000);
  note(`alarm ${code}`);
}

const now = (): string => new Date().toISOString();

async function deleteTopic({ kafka }: ScenarioRun, topic: TopicName): Promise<void> {
  const admin = new Kafka({ brokers: [kafka.brokers], clientId: 'chaos', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
}

/** Every scenario by its name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'nothing-happens': () => Promise.resolve(),
  ...Object.fromEntries(onTheWay.map((name) => [`kill-${name}`, killed(name)])),
  ...Object.fromEntries(onTheWay.map((name) => [`term-${name}`, stopped(name)])),
  ...Object.fromEntries(onTheWay.map((name) => [`freeze-${name}`, frozen(name)])),
  'kill-search': killed('search'),
  'kill-kafka': killedServer('kafka'),
  'kill-elasticsearch': killedServer('elasticsearch'),
  'freeze-kafka': frozenServer('kafka'),
  'freeze-elasticsearch': frozenServer('elasticsearch'),

  'write-block': blocked('index.blocks.write'),
  'flood-stage': blocked('index.blocks.read_only_allow_delete'),
  'closed-index': async (run) => {
    const since = now();
    await run.client.indices.close({ index: run.names.write });
    await delay(faultMs);
    await run.client.indices.open({ index: run.names.write });
    await alarm(run, 'INDEX_CLOSED', since);
  },
  'missing-alias': async (run) => {
    const since = now();
    await run.client.indices.deleteAlias({ index: run.names.generations, name: run.names.write });
    await alarm(run, 'ALIAS_MISSING', since);
  },
  'deleted-index': async (run) => {
    const since = now();
    await run.client.indices.delete({ index: Object.keys(await run.client.indices.get({ index: run.names.generations })) });
    await alarm(run, 'INDEX_DELETED', since);
  },
  'deleted-enriched-topic': async (run) => {
    const since = now();
    await deleteTopic(run, 'articles.enriched.v1');
    await alarm(run, 'TOPIC_DELETED', since);
    await run.feeder.until(run.submissions.length);
    const { code, stdout, stderr } = await run.system.naba(['reenrich']);
    if (code !== 0) throw new Error(`naba reenrich: ${stderr}`);
    run.note(stdout.trim());
  },
  'deleted-raw-topic': async (run) => {
    const since = now();
    await deleteTopic(run, 'articles.raw.v1');
    await alarm(run, 'TOPIC_DELETED', since);
    await run.feeder.until(run.submissions.length);
    run.note('fed again, as the alarm says');
    await run.feeder.feed(run.submissions);
  },

  'elasticsearch-429': answered(status(429, 'Too Many Requests')),
  'elasticsearch-503': answered(status(503, 'Service Unavailable')),
  'elasticsearch-garbage': answered('\u0000\u0001 this is no HTTP \r\n\r\n'),
  'elasticsearch-wrong-json': answered(
    'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-elastic-product: Elasticsearch\r\ncontent-length: 9\r\n\r\n{"items":',
  ),
  'elasticsearch-limit-data': poisoned({ type: 'limit_data', bytes: 100 }),
  'elasticsearch-latency': poisoned({ type: 'latency', latencyMs: 500, jitterMs: 500 }),
  'elasticsearch-bandwidth': poisoned({ type: 'bandwidth', kilobytesPerSecond: 20 }),
  'elasticsearch-timeout': poisoned({ type: 'timeout', timeoutMs: 2_000 }),
  'elasticsearch-reset-peer': poisoned({ type: 'reset_peer', timeoutMs: 50 }),
  'elasticsearch-slow-close': poisoned({ type: 'slow_close', delayMs: 2_000 }),

  'rebalance-storm': async ({ system, random, note }) => {
    for (let round = 0; round < 3; round++) {
      const others = await Promise.all([system.join('enrichment'), system.join('indexer')]);
      await delay(1_000 + random() * 2_000);
      await Promise.all(others.map((other) => other.end(random() < 0.5 ? 'SIGKILL' : 'SIGTERM')));
    }
    note('3 times a second enrichment and indexer came and went');
  },
  'duplicated-and-reordered': async (run) => {
    const delivered = await deliverAgain(run);
    run.note(`${delivered} records delivered twice, in another order`);
  },
};
