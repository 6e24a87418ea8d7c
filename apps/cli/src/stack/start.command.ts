import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import type { Environment, VariableName } from '@naba/config';
import { accessSettings, loadEnvironment } from '@naba/config';
import { examine, isPortFree, stackHome } from '@naba/local-stack';
import { projectRoot } from '@naba/project';
import { feed } from '../feed/feed.command';
import { ask } from '../search/ask-search';
import { openStackOf, say, stackOptions } from './open-stack';
import { describeCheck } from './stack.commands';
import { ServiceProcess } from './service.process';

const services = [
  ['ingest', 'INGEST_PORT'],
  ['enrichment', 'ENRICHMENT_PORT'],
  ['indexer', 'INDEXER_PORT'],
  ['search', 'SEARCH_PORT'],
  ['collector', 'COLLECTOR_PORT'],
] as const satisfies readonly (readonly [string, VariableName])[];

const readyWithinMs = 60_000;
const searchableWithinMs = 60_000;

/** `naba start`: both servers, the five services and the samples, until Ctrl-C. */
export function startCommand(): Command {
  return new Command('start')
    .description('start everything on this machine, feed the samples, and run until Ctrl-C')
    .option('--no-samples', 'feed nothing')
    .action(async ({ samples }: { samples: boolean }) => {
      const env = loadEnvironment();
      await requireMachine(env);
      const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => undefined);
      const closing: (() => Promise<unknown>)[] = [];
      try {
        const ended = run(env, samples, closing);
        const trouble = await Promise.race([interrupted, ended]);
        if (trouble !== undefined) throw new Error(trouble);
      } finally {
        say('stopping …');
        for (const close of closing.reverse()) await close();
        say('stopped; the data is kept. Start again with: npm start');
      }
      process.exit(0);
    });
}

/** Starts everything in order, noting how to stop it; resolves with the reason when a service ends by itself. */
async function run(env: Environment, samples: boolean, closing: (() => Promise<unknown>)[]): Promise<string> {
  say('starting Kafka and Elasticsearch …');
  const stack = await openStackOf(env).up('attached');
  closing.push(() => stack.stop());
  const { logs, data } = stackHome(projectRoot());
  const addresses = {
    KAFKA_BROKERS: stack.kafka,
    ELASTICSEARCH_URL: stack.elasticsearch,
    INGEST_URL: `http://127.0.0.1:${env.INGEST_PORT}`,
    INGEST_DATA_DIR: env.INGEST_DATA_DIR ?? join(data, 'ingest'),
  };
  const processes = services.map(([name, port]) => new ServiceProcess(name, env[port], join(logs, `${name}.log`), addresses));
  closing.push(() => Promise.all(processes.map((service) => service.stop())));
  const ended = new Promise<string>((resolve) => {
    for (const service of processes)
      service.onEnd((how) => {
        resolve(`${service.name} ended (${how}); see ${service.logFile}`);
      });
  });
  say('starting the services …');
  await Promise.all(processes.map((service) => service.waitUntilReady(readyWithinMs)));
  if (accessSettings(env).areKeysRequired && env.NABA_API_KEY === undefined)
    say('the services ask for keys; make them with naba keys create, and set NABA_API_KEY to feed the samples');
  else if (samples) await feedSamples(env);
  process.stdout.write(welcome(env, stack, logs));
  return ended;
}

async function requireMachine(env: Environment): Promise<void> {
  const failed = (await examine(stackOptions(env))).filter(({ ok }) => !ok);
  if (failed.length > 0) throw new Error(`this machine lacks something:\n${failed.map(describeCheck).join('')}`);
  for (const [name, port] of services)
    if (!(await isPortFree(env[port])))
      throw new Error(`port ${env[port]} for ${name} is in use; stop what uses it, or set ${port} to a free port.`);
}

/** Feeds the bundled samples into an empty index and waits until they can be searched. */
async function feedSamples(env: Environment): Promise<void> {
  if ((await countArticles(env)) > 0) return;
  say('feeding the samples …');
  const { ids } = await feed(env.INGEST_URL, [join(projectRoot(), 'samples/articles.ndjson')]);
  const deadline = Date.now() + searchableWithinMs;
  let count = 0;
  while ((count = await countArticles(env)) < ids.size) {
    if (Date.now() > deadline)
      throw new Error(`of ${ids.size} samples only ${count} can be searched after a minute; see the logs.`);
    await delay(250);
  }
}

async function countArticles(env: Environment): Promise<number> {
  const response = await ask(new URL('/v1/articles?limit=1', env.SEARCH_URL));
  if (!response.ok) return 0;
  return ((await response.json()) as { total: number }).total;
}

function welcome(env: Environment, stack: { kafka: string; elasticsearch: string }, logs: string): string {
  return `
  Naba runs.

  Search page    http://localhost:${env.SEARCH_PORT}/
  Search API     http://localhost:${env.SEARCH_PORT}/v1/articles?q=Iraq
  Ingest API     http://localhost:${env.INGEST_PORT}/docs
  Collector API  http://localhost:${env.COLLECTOR_PORT}/docs
  Kafka          ${stack.kafka}   topic articles.enriched.v1
  Elasticsearch  ${stack.elasticsearch}   alias ${env.ARTICLE_INDEX_PREFIX}-articles
  Logs           ${logs}

  Feed an article:  npm run naba -- feed FILE --url URL
  Collect a feed:   npm run naba -- feeds add URL
  Stop:             Ctrl-C
`;
}
