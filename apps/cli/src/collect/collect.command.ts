import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { loadEnvironment } from '@naba/config';
import { reportResults } from '../feed/feed.command';
import { fetchPages } from './fetch-pages';

interface CollectOptions {
  readonly source?: string;
  readonly list?: string;
}

/** `naba collect URL…`: has the collector fetch pages, and sends them to ingest as articles. */
export function collectCommand(): Command {
  return new Command('collect')
    .description('fetch pages and send them to ingest as articles; prints id and address of each, and codes of what was unsure')
    .argument('[urls...]', 'addresses of the pages')
    .option('--list <file>', 'a file with an address on each line')
    .option('--source <id>', 'source id; the host of the address where not given')
    .action(async (urls: string[], { list, source }: CollectOptions) => {
      const addresses = [...urls, ...(list === undefined ? [] : await readList(list))];
      if (addresses.length === 0) throw new Error('no address; write naba collect https://… or --list FILE.');
      await reportResults(loadEnvironment().INGEST_URL, (refuse) => fetchPages(addresses, source, refuse));
    });
}

async function readList(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
