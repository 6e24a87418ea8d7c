import { Command } from 'commander';
import type { OpmlFeed } from '@naba/feeds';
import { readOpml, writeOpml } from '@naba/feeds';
import { gather, openFile } from '../files/open-file';
import { askCollector } from './ask-collector';
import type { ListedFeed } from './describe-feed';
import type { FeedOptions } from './feed-options';
import { toWishes, withFeedOptions } from './feed-options';
import { listFeeds } from './list-feeds';

/** Feeds that are added at the same time: each answer waits until the collector knows its own. */
const atOnce = 20;

/** `naba feeds import FILE`: adds the feeds of an OPML list. */
export function importCommand(): Command {
  const command = new Command('import')
    .description('add the feeds of an OPML list (- for stdin)')
    .argument('<file>', 'OPML of any version');
  return withFeedOptions(command).action(async (file: string, options: FeedOptions) => {
    const feeds = readOpml(await gather((await openFile(file)).chunks));
    let failed = 0;
    const add = async ({ url, title }: OpmlFeed): Promise<void> => {
      const name = options.name ?? title?.slice(0, 200);
      const wishes = toWishes({ ...options, ...(name !== undefined && { name }) });
      await askCollector('POST', '/v1/feeds', { url, ...wishes }).catch((error: unknown) => {
        failed++;
        process.stderr.write(`naba: ${url}: ${error instanceof Error ? error.message : String(error)}\n`);
      });
    };
    for (let from = 0; from < feeds.length; from += atOnce) await Promise.all(feeds.slice(from, from + atOnce).map(add));
    process.stderr.write(`${feeds.length - failed} of ${feeds.length} feeds are added\n`);
    if (failed > 0 || feeds.length === 0) process.exitCode = 1;
  });
}

/** `naba feeds export`: the feeds as an OPML list on standard output, each by the name of its source. */
export function exportCommand(): Command {
  return new Command('export').description('print the feeds as an OPML list').action(async () => {
    const feeds: ListedFeed[] = [];
    for await (const feed of listFeeds({})) if (feed.kind === 'feed') feeds.push(feed);
    const entries = feeds.map(({ url, title, source: { name = title } }) => ({
      url,
      ...(name !== undefined && { title: name }),
      folders: [],
    }));
    process.stdout.write(writeOpml('Feeds of Naba', entries));
  });
}
