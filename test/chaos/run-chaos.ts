import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { createIndexClient, indexNames } from '@naba/article-index';
import { send } from '../support/kafka';
import { startTestServers } from '../support/servers';
import type { TestElasticsearch, TestKafka, TestServers } from '../support/servers';
import { SubmissionFeeder } from '../support/submission-feeder';
import { serviceNames, startSystem } from '../support/system';
import type { System } from '../support/system';
import { seededRandom } from '../../tools/train/random';
import type { Corpus, Submission } from './corpus';
import { makeCorpus } from './corpus';
import type { Promised } from './find-faults';
import { findFaults } from './find-faults';
import { scenarios } from './scenarios';
import type { ToxicProxy } from './toxic-proxy';
import { openToxicProxy } from './toxic-proxy';
import { Watcher } from './watcher';

export interface ChaosOptions {
  readonly names: readonly string[];
  readonly seed: number;
  readonly articles: number;
  /** Real submissions to send instead of made ones. */
  readonly own?: readonly Submission[];
  readonly report?: (line: string) => void;
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly seed: number;
  /** Articles that were accepted, each counted once. */
  readonly accepted: number;
  readonly poison: number;
  /** From the end of the fault until every promise held and every service was ready. */
  readonly recoverySeconds: number;
  /** Of the largest service, in MiB, at the end. */
  readonly largestRssMiB: number;
  readonly notes: readonly string[];
  /** What did not hold in the end. */
  readonly faults: readonly string[];
}

const prefix = 'naba';
const patienceMs = 180_000;
/** No service may come near what a bound of its own should keep it from, in MiB. */
const mostRssMiB = 1_024;

interface Stage {
  readonly servers: TestServers<TestKafka, TestElasticsearch>;
  readonly proxy: ToxicProxy;
  readonly system: System;
  readonly client: Client;
  readonly watcher: Watcher;
}

/** Runs scenarios one after the other on one system. Its servers and services end with it, however it ends. */
export async function runChaos(options: ChaosOptions): Promise<ScenarioResult[]> {
  const unknown = options.names.find((name) => !(name in scenarios));
  if (unknown !== undefined) throw new Error(`${unknown} is no scenario. There are: ${Object.keys(scenarios).join(', ')}.`);
  const endings: (() => Promise<unknown>)[] = [];
  try {
    const servers = await startTestServers({ kafka: true, elasticsearch: true });
    endings.push(() => servers.stop());
    const proxy = await openToxicProxy(servers.elasticsearch.url, seededRandom(options.seed));
    endings.push(() => proxy.close());
    const system = await startSystem(
      { kafka: servers.kafka.brokers, elasticsearch: proxy.url },
      { KAFKA_SESSION_TIMEOUT_MS: '6000', ELASTICSEARCH_REQUEST_TIMEOUT_MS: '10000', LOG_LEVEL: 'info' },
    );
    endings.push(() => system.stop());
    const client = createIndexClient({ url: servers.elasticsearch.url, requestTimeoutMs: 30_000 });
    endings.push(() => client.close());
    const watcher = new Watcher(servers.kafka.brokers);
    endings.push(() => watcher.stop());
    const results: ScenarioResult[] = [];
    for (const name of options.names) {
      options.report?.(`${name} (seed ${options.seed}) …`);
      const result = await runOne(name, options, { servers, proxy, system, client, watcher });
      const { accepted, recoverySeconds, faults } = result;
      options.report?.(`${name}: ${accepted} accepted, ${faults.length} faults, ${recoverySeconds} s to recover`);
      for (const fault of faults.slice(0, 5)) options.report?.(`  ${fault}`);
      results.push(result);
    }
    return results;
  } finally {
    for (const end of endings.reverse()) await end().catch(() => undefined);
  }
}

async function runOne(name: string, options: ChaosOptions, stage: Stage): Promise<ScenarioResult> {
  const { servers, proxy, system, client, watcher } = stage;
  const { seed, articles, own } = options;
  const corpus = makeCorpus(name, articles, seed, own);
  const feeder = new SubmissionFeeder(system.ingestUrl);
  const notes: string[] = [];
  await sendPoison(servers.kafka, corpus);
  const feeding = feeder.feed(corpus.submissions);
  await feeder.until(Math.floor(corpus.submissions.length / 3));
  await scenarios[name]!({
    system,
    proxy,
    client,
    feeder,
    kafka: servers.kafka,
    elasticsearch: servers.elasticsearch,
    names: indexNames(prefix),
    submissions: corpus.submissions,
    random: seededRandom(seed),
    note: (text) => {
      notes.push(text);
    },
  });
  const faultEndedAt = Date.now();
  await feeding;
  // A topic that was deleted took its poison along.
  await sendPoison(servers.kafka, corpus);
  const promised = await takeDown(system, feeder, corpus);
  const invariants = { client, prefix, system, watcher, promised, poison: corpus.poison };
  let faults = ['nothing was looked at yet'];
  for (const end = Date.now() + patienceMs; faults.length > 0 && Date.now() < end;) {
    faults = await findFaults(invariants).catch((error: unknown) => [String(error)]);
    await delay(250);
  }
  const recoverySeconds = Math.round((Date.now() - faultEndedAt) / 100) / 10;
  const largestRssMiB = Math.max(...serviceNames.map((service) => rssMiB(system.pid(service))));
  if (largestRssMiB > mostRssMiB) faults.push(`a service takes ${largestRssMiB} MiB`);
  return {
    scenario: name,
    seed,
    accepted: promised.length,
    poison: corpus.poison.length,
    recoverySeconds,
    largestRssMiB,
    notes,
    faults,
  };
}

async function sendPoison(kafka: TestKafka, { poison }: Corpus): Promise<void> {
  for (const { topic, record } of poison) await send(kafka.brokers, topic, [record]);
}

/** Takes articles down, again until it is accepted; resolves to the newest that was promised of every article. */
async function takeDown(system: System, feeder: SubmissionFeeder, { takedowns }: Corpus): Promise<Promised[]> {
  const promised = new Map([...feeder.acknowledged].map(([url, answer]) => [url, { ...answer, isTakenDown: false }]));
  for (const url of takedowns) {
    for (;;) {
      const response = await fetch(`${system.ingestUrl}/v1/articles?${new URLSearchParams({ url }).toString()}`, {
        method: 'DELETE',
      }).catch(() => undefined);
      if (response?.status === 202) {
        promised.set(url, { ...((await response.json()) as { id: string; revision: number }), isTakenDown: true });
        break;
      }
      await delay(250);
    }
  }
  return [...promised.values()];
}

function rssMiB(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024);
}
