import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { kafkaSettings, loadEnvironment } from '@naba/config';
import type { DeadLetter, DeadLetterResult, DeadLetters, DeadLetterStep } from '@naba/messaging';
import { findFault, openDeadLetters } from '@naba/messaging';
import { chooseLetters, describeLetters, isOpen } from './choose-letters';
import { isSuperseded } from './is-superseded';

interface ActOptions {
  readonly code?: string;
  readonly by: string;
}

/** `naba dead-letters`: what was set aside, why, and what is done about it. */
export function deadLettersCommand(): Command {
  return new Command('dead-letters')
    .description('events that a service set aside: list, show, send again, correct, discard')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(retryCommand())
    .addCommand(editCommand())
    .addCommand(discardCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('causes and dead letters that nothing was done about')
    .option('--code <code>', 'only those of this cause')
    .option('--all', 'also those that were sent again or discarded, with by whom and when')
    .action(({ code, all }: { code?: string; all?: true }) =>
      withLetters((letters) => {
        const shown = letters.filter((letter) => (all ?? isOpen(letter)) && (code === undefined || letter.code === code));
        process.stdout.write(shown.length > 0 ? describeLetters(shown) : 'no dead letters\n');
      }),
    );
}

function showCommand(): Command {
  return new Command('show')
    .description('one dead letter: cause, headers, and its value as it came')
    .argument('<id>')
    .action((id: string) =>
      withLetters(async (all, letters) => {
        const letter = all.find((one) => one.id === id);
        if (!letter) throw new Error(`${id} is no dead letter; see: naba dead-letters list --all`);
        const headers = Object.entries(letter.record.headers).map(([name, value]) => `${name}: ${value}\n`);
        const value = (await letters.load(letter))?.toString('utf8') ?? 'takedown';
        process.stdout.write(`${describeLetters([letter])}\n${headers.join('')}\n${value}\n`);
      }),
    );
}

function retryCommand(): Command {
  return actCommand('retry', 'send dead letters again, after what caused them was mended').action(
    (ids: string[], { by, ...options }: ActOptions) => act(ids, options, 'sent again', { kind: 'retried', by }),
  );
}

function discardCommand(): Command {
  return actCommand('discard', 'note that nothing is to be done about dead letters').action(
    (ids: string[], { by, ...options }: ActOptions) => act(ids, options, 'discarded', { kind: 'discarded', by }),
  );
}

function editCommand(): Command {
  return new Command('edit')
    .description('send a dead letter again with another value: JSON from a file, or from standard input')
    .argument('<id>')
    .argument('[file]', 'JSON', '-')
    .option('--by <name>', 'who does it, for the trail', userInfo().username)
    .action((id: string, file: string, { by }: ActOptions) => {
      const value = readFileSync(file === '-' ? 0 : file);
      return act([id], {}, 'sent again, corrected', { kind: 'edited', by, value });
    });
}

function actCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('[ids...]')
    .option('--code <code>', 'all of this cause')
    .option('--by <name>', 'who does it, for the trail', userInfo().username);
}

/** Does it to each that is meant; says of which it was not done, and why. */
async function act(
  ids: readonly string[],
  { code }: Pick<ActOptions, 'code'>,
  what: string,
  step: DeadLetterStep,
): Promise<void> {
  await withLetters(async (all, letters) => {
    const chosen = chooseLetters(all, { ids, code });
    for (const letter of step.kind === 'edited' ? chosen : []) {
      const fault = findFault(letter, (step as { value: Buffer }).value);
      if (fault !== undefined) throw new Error(`it would be set aside again: ${fault}`);
    }
    const results = await letters.act(chosen, step);
    for (const result of results)
      if (result.kind !== 'done') process.stderr.write(`naba: ${result.letter.id}: ${reasonOf(result)}\n`);
    process.stdout.write(`${results.filter(({ kind }) => kind === 'done').length} ${what}\n`);
  });
}

function reasonOf(result: DeadLetterResult): string {
  if (result.kind === 'held') return `${result.by} is about to act on it; look again in a minute`;
  if (result.kind === 'done' || result.kind === 'before')
    return `${result.action.kind} by ${result.action.by} at ${result.action.at}`;
  return result.kind === 'gone' ? 'its topic holds it no longer' : 'a newer revision was accepted since; discard it';
}

async function withLetters(work: (all: DeadLetter[], letters: DeadLetters) => void | Promise<void>): Promise<void> {
  const letters = openDeadLetters(kafkaSettings(loadEnvironment(), 'dead-letters'), isSuperseded);
  try {
    await work(await letters.read(), letters);
  } finally {
    await letters.close();
  }
}
