import type { Command } from 'commander';
import { Option } from 'commander';
import { wholeNumber } from '../whole-number';

/** What may be said of a feed that is added. */
export interface FeedOptions {
  readonly source?: string;
  readonly name?: string;
  readonly language?: string;
  readonly submit?: string;
  readonly floor?: number;
  readonly ceiling?: number;
  readonly paused?: true;
}

/** Adds the options of a feed to a command. */
export function withFeedOptions(command: Command): Command {
  return command
    .option('--source <id>', 'source id of its articles; the host of the address where not given')
    .option('--name <name>', 'name of the source for people')
    .option('--language <tag>', 'language of its articles, where you know it')
    .addOption(
      new Option('--submit <what>', 'send the page of each item, or what the feed holds of it').choices(['page', 'item']),
    )
    .addOption(new Option('--floor <seconds>', 'least time between two polls').argParser(wholeNumber))
    .addOption(new Option('--ceiling <seconds>', 'most time between two polls').argParser(wholeNumber))
    .option('--paused', 'add it, and do not poll it yet');
}

/** The options as the collector's API takes them. */
export function toWishes({ source, name, language, submit, floor, ceiling, paused }: FeedOptions): object {
  return {
    ...((source ?? name) !== undefined && {
      source: { ...(source !== undefined && { id: source }), ...(name !== undefined && { name }) },
    }),
    ...(language !== undefined && { language }),
    ...(submit !== undefined && { submit }),
    ...(floor !== undefined && { floorSeconds: floor }),
    ...(ceiling !== undefined && { ceilingSeconds: ceiling }),
    ...(paused && { paused }),
  };
}
