import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Command, Option } from 'commander';
import { loadEnvironment } from '@naba/config';
import { ask, collect, problemOf, toAddress } from './ask-search';

interface ExportOptions {
  readonly format: string;
  readonly filter: readonly string[];
  readonly limit: string;
  readonly out?: string;
}

/** `naba export WORDS`: writes what the search finds as lines, a table, a web archive or a feed. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write what a search finds, for example: naba export --format warc --out bridge.warc.gz bridge')
    .argument('[words...]', 'query, with the same syntax as the search page; everything without')
    .addOption(
      new Option('--format <format>', 'whole articles, a table, a web archive (gzipped by record), or a feed')
        .choices(['ndjson', 'csv', 'warc', 'rss'])
        .default('ndjson'),
    )
    .option('--filter <name=value>', 'a filter of the search API, for example place=wd:Q796; may be repeated', collect, [])
    .option('--limit <n>', 'articles at most, the newest first', '1000')
    .option('--out <file>', 'file to be written; one that ends in .gz is gzipped. Default: standard output')
    .action(async (words: string[], { format, filter, limit, out }: ExportOptions) => {
      const filters = [...filter, `format=${format}`, `limit=${limit}`];
      const answer = await ask(toAddress('/v1/articles/export', loadEnvironment().SEARCH_URL, { words, filters }));
      if (!answer.ok) throw new Error(problemOf(await answer.text()));
      const bytes = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
      const file = out === undefined ? process.stdout : createWriteStream(out);
      // A web archive has its gzip members already.
      if (out?.endsWith('.gz') && format !== 'warc') await pipeline(bytes, createGzip(), file);
      else await pipeline(bytes, file, { end: out !== undefined });
    });
}
