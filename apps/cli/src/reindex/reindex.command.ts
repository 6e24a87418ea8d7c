import { Command } from 'commander';
import type { RebuildReport } from '@naba/article-index';
import { createIndexClient, rebuildIndex, returnToGeneration } from '@naba/article-index';
import { articleIndexSettings, kafkaSettings, loadEnvironment } from '@naba/config';
import { openEventLog } from '@naba/messaging';
import { sayAtMostEachSecond } from '../stack/say-at-most-each-second';

interface ReindexOptions {
  readonly back?: true;
  readonly discardUnfinished?: boolean;
}

/** `naba reindex`: a new generation of the index from the log, without a moment in which search or indexing stands still. */
export function reindexCommand(): Command {
  return new Command('reindex')
    .description('build the article index again from the log, and switch to it; search and indexing go on')
    .option('--back', 'go back to the generation that was in use before, brought up to date first')
    .option('--discard-unfinished', 'first remove what a run that was killed left behind')
    .action(async ({ back, discardUnfinished = false }: ReindexOptions) => {
      const env = loadEnvironment();
      const settings = articleIndexSettings(env);
      const client = createIndexClient(settings);
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      const options = {
        client,
        settings,
        log: openEventLog(kafkaSettings(env, 'reindex'), 'articles.enriched.v1', 'indexer', stop.signal),
        report: sayAtMostEachSecond(),
      };
      try {
        const report = await (back ? returnToGeneration(options) : rebuildIndex({ ...options, discardUnfinished }));
        process.stdout.write(describe(report));
      } finally {
        await client.close();
      }
    });
}

function describe({ from, to, events, rejected }: RebuildReport): string {
  const refused = rejected.slice(0, 5).map((reason) => `  ${reason}\n`);
  const head = rejected.length > 0 ? `Elasticsearch refused ${rejected.length} events, for example:\n` : '';
  return `${head}${refused.join('')}${events} events read; ${to} is in use, ${from} stays. Go back with: npm run naba -- reindex --back\n`;
}
