import type { Client } from '@elastic/elasticsearch';
import { createIndexClient, indexNames } from '@naba/article-index';
import { startTestServers } from '../support/servers';
import type { TestElasticsearch, TestKafka, TestServers } from '../support/servers';
import { SubmissionFeeder } from '../support/submission-feeder';
import { startSystem } from '../support/system';
import type { System } from '../support/system';
import { seededRandom } from '../../tools/train/random';
import type { Submission } from './corpus';
import { makeCorpus } from './corpus';
import type { Observation } from './observe';
import { observe } from './observe';
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

export interface ScenarioResult extends Observation {
  readonly scenario: string;
  readonly seed: number;
  readonly notes: readonly string[];
}

const prefix = 'naba';

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
    const watcher = new Watcher({ brokers: [servers.kafka.brokers] });
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
  const trial = { corpus, feeder, client, prefix, systems: [system], watcher, kafka: servers.kafka.brokers };
  const observed = await observe(trial, () =>
    scenarios[name]!({
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
    }),
  );
  return { scenario: name, seed, ...observed, notes };
}
