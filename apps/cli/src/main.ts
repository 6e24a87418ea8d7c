#!/usr/bin/env node
import { Command } from 'commander';
import { cleanCommand } from './articles/clean.command';
import { enrichCommand } from './articles/enrich.command';
import { collectCommand } from './collect/collect.command';
import { deadLettersCommand } from './dead-letters/dead-letters.command';
import { feedsCommand } from './collect/feeds.command';
import { sourcesCommand } from './collect/sources.command';
import { feedCommand } from './feed/feed.command';
import { itemsCommand } from './items/items.command';
import { keysCommand } from './keys/keys.command';
import { kibanaCommand } from './kibana/kibana.command';
import { reenrichCommand } from './reenrich/reenrich.command';
import { reindexCommand } from './reindex/reindex.command';
import { exportCommand } from './search/export.command';
import { searchCommand } from './search/search.command';
import { envCommand } from './stack/env.command';
import { stackCommands } from './stack/stack.commands';
import { startCommand } from './stack/start.command';
import { tailCommand } from './tail/tail.command';
import { traceCommand } from './trace/trace.command';

const program = new Command('naba')
  .description('News in Arabic and English: feed articles, watch them being enriched, search them.')
  .showHelpAfterError()
  .configureHelp({ sortSubcommands: false });

for (const command of [
  startCommand(),
  ...stackCommands(),
  feedCommand(),
  sourcesCommand(),
  feedsCommand(),
  collectCommand(),
  searchCommand(),
  exportCommand(),
  tailCommand(),
  traceCommand(),
  keysCommand(),
  reindexCommand(),
  reenrichCommand(),
  deadLettersCommand(),
  cleanCommand(),
  enrichCommand(),
  itemsCommand(),
  kibanaCommand(),
  envCommand(),
])
  program.addCommand(command);

// A reader that closes the pipe early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

program.parseAsync(process.argv[2] === '--' ? process.argv.toSpliced(2, 1) : process.argv).catch((error: unknown) => {
  process.stderr.write(`naba: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
