import { Command, Option } from 'commander';
import { askCollector } from './ask-collector';
import type { ListedFeed } from './describe-feed';
import { describeFeed } from './describe-feed';
import type { FeedOptions } from './feed-options';
import { toWishes, withFeedOptions } from './feed-options';
import { listFeeds } from './list-feeds';
import { exportCommand, importCommand } from './opml.commands';

/** `naba feeds add | list | check | pause | resume | remove | import | export`: what is collected. */
export function feedsCommand(): Command {
  return new Command('feeds')
    .description('feeds that are collected: add, list, check, pause, resume, remove, import, export')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(actCommand('check', 'poll feeds at once'))
    .addCommand(actCommand('pause', 'poll feeds no longer'))
    .addCommand(actCommand('resume', 'poll feeds again'))
    .addCommand(removeCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand());
}

function addCommand(): Command {
  const command = new Command('add')
    .description('add feeds, or change what is wanted of them, for example: naba feeds add https://news.example/feed.xml')
    .argument('<urls...>', 'addresses of feeds')
    .addOption(new Option('--kind <kind>', 'what stands at the address').choices(['feed', 'sitemap', 'list']));
  return withFeedOptions(command).action(async (urls: string[], { kind, ...options }: FeedOptions & { kind?: string }) => {
    for (const url of urls) {
      const feed = await askCollector<ListedFeed>('POST', '/v1/feeds', {
        url,
        ...(kind !== undefined && { kind }),
        ...toWishes(options),
      });
      process.stdout.write(describeFeed(feed));
    }
  });
}

function listCommand(): Command {
  return new Command('list')
    .description('feeds and how they fare: since when they are late, empty, moved or broken, and why')
    .option('--source <id>', 'only those of a source')
    .option('--standing <standing>', 'only those that fare so: new, fine, paused, late, empty, moved, broken')
    .option('--json', 'print a JSON line for each')
    .action(async ({ json, ...filters }: { json?: true; source?: string; standing?: string }) => {
      for await (const feed of listFeeds(filters)) process.stdout.write(json ? `${JSON.stringify(feed)}\n` : describeFeed(feed));
    });
}

function actCommand(name: 'check' | 'pause' | 'resume', description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<feeds...>', 'ids or addresses')
    .action(async (feeds: string[]) => {
      for (const feed of feeds)
        process.stdout.write(describeFeed(await askCollector('POST', `/v1/feeds/${await toId(feed)}/${name}`)));
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('remove feeds; their articles stay')
    .argument('<feeds...>', 'ids or addresses')
    .action(async (feeds: string[]) => {
      for (const feed of feeds) {
        await askCollector('DELETE', `/v1/feeds/${await toId(feed)}`);
        process.stdout.write(`${feed} is removed\n`);
      }
    });
}

async function toId(feed: string): Promise<string> {
  if (!URL.canParse(feed)) return encodeURIComponent(feed);
  for await (const { id } of listFeeds({ url: feed })) return id;
  throw new Error(`There is no feed ${feed}. See: naba feeds list`);
}
