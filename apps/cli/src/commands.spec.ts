import type { Command } from 'commander';
import { feedCommand } from './feed/feed.command';
import { kibanaCommand } from './kibana/kibana.command';
import { searchCommand } from './search/search.command';
import { describeCheck, stackCommands } from './stack/stack.commands';
import { tailCommand } from './tail/tail.command';

/** Runs a command as the terminal does, but for the end of the process; none of these gets as far as its work. */
async function run(command: Command, ...words: string[]): Promise<unknown> {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync(words, { from: 'user' });
}

const logs = () => stackCommands().find((command) => command.name() === 'logs')!;

describe('options that count', () => {
  it.each([
    ['naba logs', logs, ['-n', 'many']],
    ['naba logs', logs, ['-n', '-5']],
    ['naba kibana', kibanaCommand, ['--wait', 'soon']],
    ['naba kibana', kibanaCommand, ['--wait', '']],
    ['naba tail', tailCommand, ['--since', '1.5']],
  ] as const)('%s takes whole numbers alone: %#', async (_, command, words) => {
    await expect(run(command(), ...words)).rejects.toThrow(/argument '.*' is invalid. Write a whole number\./);
  });
});

describe('what cannot be meant', () => {
  it('is one address for several articles', async () => {
    await expect(run(feedCommand(), 'a.html', 'b.html', '--url', 'https://news.example/a')).rejects.toThrow(
      '--url names one article',
    );
  });

  it('is the log of a server that there is none of', async () => {
    await expect(run(logs(), 'redis')).rejects.toThrow(/no redis here; there are kafka and elasticsearch/i);
  });

  it.each([searchCommand, tailCommand])('is a filter without a value: %#', async (command) => {
    await expect(run(command(), 'rain', '--filter', 'lang')).rejects.toThrow('lang is no filter; write for example lang=ar.');
  });

  it('is a search without words, or files without a name', async () => {
    await expect(run(searchCommand())).rejects.toThrow("missing required argument 'words'");
    await expect(run(feedCommand())).rejects.toThrow("missing required argument 'files'");
  });
});

describe('describeCheck', () => {
  const java = { name: 'Java', found: 'none', fix: 'sudo apt-get install openjdk-21-jdk' };

  it('says how to mend what is missing, and only that', () => {
    expect(describeCheck({ ...java, ok: false })).toBe('✗ Java: none\n    sudo apt-get install openjdk-21-jdk\n');
    expect(describeCheck({ ...java, ok: true, found: '21' })).toBe('✓ Java: 21\n');
  });
});
