import { SubmissionFeeder } from '../support/submission-feeder';
import type { System } from '../support/system';
import { startSystem } from '../support/system';
import { seededRandom } from '../../tools/train/random';
import { makeCorpus } from '../chaos/corpus';
import { observe } from '../chaos/observe';
import type { ChaosOptions, ScenarioResult } from '../chaos/run-chaos';
import { Watcher } from '../chaos/watcher';
import { nodesAreWhole, scenarios } from './scenarios';
import type { SecureCluster } from './secure-cluster';
import { startSecureCluster } from './secure-cluster';

const instances = 2;
/** Slow enough that articles come in for as long as most scenarios last. */
const pace = { lines: 5, pauseMs: 250 };

/** Runs scenarios one after the other on one cluster, with two instances of every service. All of it ends with it, however it ends. */
export async function runCluster(options: ChaosOptions): Promise<ScenarioResult[]> {
  const unknown = options.names.find((name) => !(name in scenarios));
  if (unknown !== undefined) throw new Error(`${unknown} is no scenario. There are: ${Object.keys(scenarios).join(', ')}.`);
  const say = options.report ?? (() => undefined);
  const endings: (() => Promise<unknown>)[] = [];
  try {
    const cluster = await startSecureCluster(say);
    endings.push(() => cluster.stop());
    say('three brokers and three nodes are up');
    const systems: System[] = [];
    for (let instance = 0; instance < instances; instance++) {
      const system = await startInstances(cluster);
      endings.push(() => system.stop());
      systems.push(system);
    }
    await nodesAreWhole(cluster);
    say(`${instances} instances of each service are ready`);
    const watcher = new Watcher(cluster.kafka);
    endings.push(() => watcher.stop());
    const results: ScenarioResult[] = [];
    for (const name of options.names) {
      say(`${name} (seed ${options.seed}) …`);
      const result = await runOne(name, options, { cluster, systems, watcher });
      const { accepted, indexed, lost, doubled, recoverySeconds, faults } = result;
      say(`${name}: ${accepted} accepted, ${indexed} indexed, ${lost} lost, ${doubled} doubled, ${recoverySeconds} s to recover`);
      for (const fault of faults.slice(0, 5)) say(`  ${fault}`);
      results.push(result);
    }
    return results;
  } finally {
    for (const end of endings.reverse()) await end().catch(() => undefined);
  }
}

function startInstances(cluster: SecureCluster): Promise<System> {
  const servers = {
    kafka: cluster.kafka.brokers.join(','),
    elasticsearch: cluster.environmentOf('ingest')['ELASTICSEARCH_URL']!,
  };
  return startSystem(servers, { LOG_LEVEL: 'info' }, (name) => cluster.environmentOf(name));
}

interface Stage {
  readonly cluster: SecureCluster;
  readonly systems: readonly System[];
  readonly watcher: Watcher;
}

async function runOne(name: string, options: ChaosOptions, { cluster, systems, watcher }: Stage): Promise<ScenarioResult> {
  const { seed, articles, own } = options;
  const corpus = makeCorpus(`cluster-${name}`, articles, seed, own);
  const feeder = new SubmissionFeeder(...systems.map(({ ingestUrl }) => ingestUrl));
  const { client, kafka } = cluster;
  const notes: string[] = [];
  const observed = await observe({ corpus, feeder, pace, client, prefix: 'naba', systems, watcher, kafka }, async () => {
    const startedAt = Date.now();
    await scenarios[name]!({ cluster, systems, random: seededRandom(seed), note: (text) => void notes.push(text) });
    const seconds = Math.round((Date.now() - startedAt) / 1_000);
    notes.push(`${seconds} s long, ${feeder.accepted} of ${corpus.submissions.length} submissions accepted at its end`);
  });
  return { scenario: name, seed, ...observed, notes };
}
