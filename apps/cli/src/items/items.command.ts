import { Command } from 'commander';
import { FeedUnreadable, readFeed } from '@naba/feeds';
import { writeLine } from '../articles/write-line';
import { gather, openFile } from '../files/open-file';

interface ItemsOptions {
  readonly url?: string;
  readonly header: readonly string[];
  readonly whole?: true;
}

/** `naba items FILE…`: the items of feeds as JSON lines, in order, with what the feed says of itself. Needs no server. */
export function itemsCommand(): Command {
  return new Command('items')
    .description('read feeds: RSS, Atom and JSON Feed files (also .gz; - for stdin); prints a JSON line for each item')
    .argument('[files...]', 'files to read', ['-'])
    .option('--url <url>', 'where the feed was, for its relative addresses (one file only)')
    .option('--header <header>', 'a header of its answer, such as "content-type: text/xml"; may be repeated', collect, [])
    .option('--whole', 'print a line for each feed instead, with its items')
    .action(async (files: string[], options: ItemsOptions) => {
      if (options.url !== undefined && files.length > 1) throw new Error('--url names one feed; give one file with it.');
      const headers = Object.fromEntries(options.header.map(readHeader));
      for (const file of files) {
        try {
          const { chunks } = await openFile(file);
          const { items, ...feed } = readFeed({
            bytes: await gather(chunks),
            headers,
            ...(options.url !== undefined && { url: options.url }),
          });
          if (options.whole) await writeLine({ ...feed, items });
          else for (const item of items) await writeLine({ ...item, feed });
          if (items.length === 0) process.stderr.write(`naba: ${file}: the feed has no items\n`);
        } catch (error) {
          process.exitCode = 1;
          const code = error instanceof FeedUnreadable ? `${error.code}: ` : '';
          process.stderr.write(`naba: ${file}: ${code}${error instanceof Error ? error.message : String(error)}\n`);
        }
      }
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function readHeader(line: string): readonly [name: string, value: string] {
  const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/s.exec(line) ?? [];
  if (name === undefined || value === undefined)
    throw new Error(`--header ${line} is no header; write for example "content-type: text/xml".`);
  return [name.toLowerCase(), value];
}
