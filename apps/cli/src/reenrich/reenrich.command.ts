import { Command } from 'commander';
import { kafkaSettings, loadEnvironment } from '@naba/config';
import { createPipeline } from '@naba/enrichers';
import { ModelFolder } from '@naba/models';
import { EventPublisher, openEventLog } from '@naba/messaging';
import { sayAtMostEachSecond } from '../stack/say-at-most-each-second';
import { runThrough } from './run-through';

/** `naba reenrich`: every article of the raw log through this version's enrichers once more. */
export function reenrichCommand(): Command {
  return new Command('reenrich')
    .description('run every article of the raw log through enrichment once more, and publish it; the services go on')
    .action(async () => {
      const kafka = kafkaSettings(loadEnvironment(), 'reenrich');
      const stop = new AbortController();
      process.once('SIGINT', () => {
        stop.abort(new Error('stopped; nothing is lost, and it can be run again'));
      });
      const pipeline = createPipeline({ models: new ModelFolder() });
      const publisher = new EventPublisher({ source: '/naba/enrichment', kafka });
      publisher.start();
      const report = sayAtMostEachSecond();
      try {
        const { published, refused } = await runThrough({
          log: openEventLog(kafka, 'articles.raw.v1', 'enrichment', stop.signal),
          enrich: (raw) => pipeline.enrich(raw),
          publish: (event) => publisher.publish('articles.enriched.v1', event),
          onProgress: (count) => {
            report(`${count} events`);
          },
          signal: stop.signal,
        });
        for (const reason of refused.slice(0, 5)) process.stdout.write(`  ${reason}\n`);
        process.stdout.write(`${published} events published to articles.enriched.v1, ${refused.length} refused\n`);
      } finally {
        await publisher.close();
      }
    });
}
