import { Command } from 'commander';
import { askCollector } from './ask-collector';
import type { ListedFeed, ListedSource } from './describe-feed';
import { describeFeed, describeSource } from './describe-feed';
import type { FeedOptions } from './feed-options';
import { toWishes, withFeedOptions } from './feed-options';

/** `naba sources add | list | check | pause | resume | remove`: publishers, each with all of its feeds. */
export function sourcesCommand(): Command {
  return new Command('sources')
    .description('publishers whose feeds are collected: add by the address of a page, list, check, pause, resume, remove')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(actCommand('check', 'poll all feeds of sources at once'))
    .addCommand(actCommand('pause', 'poll the feeds of sources no longer'))
    .addCommand(actCommand('resume', 'poll the feeds of sources again'))
    .addCommand(removeCommand());
}

function addCommand(): Command {
  const command = new Command('add').description('add all feeds that pages name').argument('<urls...>', 'addresses of pages');
  return withFeedOptions(command).action(async (urls: string[], options: FeedOptions) => {
    for (const url of urls) {
      const { feeds } = await askCollector<{ feeds: ListedFeed[] }>('POST', '/v1/sources', { url, ...toWishes(options) });
      process.stdout.write(feeds.map(describeFeed).join(''));
    }
  });
}

function listCommand(): Command {
  return new Command('list')
    .description('sources and how their feeds fare')
    .option('--json', 'print a JSON line for each')
    .action(async ({ json }: { json?: true }) => {
      const { sources } = await askCollector<{ sources: ListedSource[] }>('GET', '/v1/sources');
      for (const source of sources) process.stdout.write(json ? `${JSON.stringify(source)}\n` : describeSource(source));
    });
}

function actCommand(name: 'check' | 'pause' | 'resume', description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<sources...>', 'source ids')
    .action(async (sources: string[]) => {
      for (const id of sources)
        process.stdout.write(describeSource(await askCollector('POST', `/v1/sources/${encodeURIComponent(id)}/${name}`)));
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('remove all feeds of sources; their articles stay')
    .argument('<sources...>', 'source ids')
    .action(async (sources: string[]) => {
      for (const id of sources) {
        await askCollector('DELETE', `/v1/sources/${encodeURIComponent(id)}`);
        process.stdout.write(`${id} is removed\n`);
      }
    });
}
