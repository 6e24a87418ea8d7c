import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { indexNames, operationsIndexName } from '@naba/article-index';
import { loadEnvironment } from '@naba/config';
import { dataViews, kibanaObjects, provisionKibana, toNdjson } from '@naba/kibana';
import { wholeNumber } from '../whole-number';

/** `naba kibana`: puts data views, saved searches and dashboards into Kibana, or writes them to a file for its import. */
export function kibanaCommand(): Command {
  return new Command('kibana')
    .description('put data views, saved searches and dashboards into Kibana')
    .option('--write <file>', "write them to a file for Kibana's import instead")
    .option('--wait <seconds>', 'how long Kibana may take to start', wholeNumber, 180)
    .action(async ({ write, wait }: { write?: string; wait: number }) => {
      if (write !== undefined) {
        await writeFile(write, toNdjson(kibanaObjects()));
        return;
      }
      const { KIBANA_URL, ARTICLE_INDEX_PREFIX } = loadEnvironment();
      const count = await provisionKibana({
        url: KIBANA_URL,
        dataViews: dataViews({
          articles: indexNames(ARTICLE_INDEX_PREFIX).read,
          operations: operationsIndexName(ARTICLE_INDEX_PREFIX),
        }),
        patienceMs: wait * 1_000,
      });
      process.stdout.write(`${count} data views, searches and dashboards are in Kibana: ${KIBANA_URL}app/dashboards\n`);
    });
}
