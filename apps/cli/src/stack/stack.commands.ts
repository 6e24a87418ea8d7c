import { Command, Option } from 'commander';
import { loadEnvironment } from '@naba/config';
import type { DoctorCheck, StackService } from '@naba/local-stack';
import { examine, STACK_SERVICES } from '@naba/local-stack';
import { wholeNumber } from '../whole-number';
import { openStackOf, say, stackOptions } from './open-stack';

/** `naba up | down | status | logs | reset | doctor`: Kafka and Elasticsearch on this machine. */
export function stackCommands(): Command[] {
  return [upCommand(), downCommand(), statusCommand(), logsCommand(), resetCommand(), doctorCommand()];
}

function upCommand(): Command {
  return new Command('up').description('start Kafka and Elasticsearch and leave them running').action(async () => {
    const { kafka, elasticsearch } = await openStackOf().up('detached');
    say(`Kafka ${kafka}, Elasticsearch ${elasticsearch}; stop them with: npm run naba -- down`);
  });
}

function downCommand(): Command {
  return new Command('down').description('stop Kafka and Elasticsearch; their data stays').action(async () => {
    await openStackOf().down();
    say('Kafka and Elasticsearch are stopped.');
  });
}

function statusCommand(): Command {
  return new Command('status').description('what runs, and where').action(async () => {
    for (const { service, state, address, pid } of await openStackOf().status())
      process.stdout.write(`${service.padEnd(14)} ${state.padEnd(9)} ${address}${pid === undefined ? '' : ` (pid ${pid})`}\n`);
  });
}

function logsCommand(): Command {
  return new Command('logs')
    .description('logs of Kafka and Elasticsearch')
    .argument('[services...]', STACK_SERVICES.join(', '))
    .addOption(new Option('-n, --lines <n>', 'last lines of each').default(50).argParser(wholeNumber))
    .option('-f, --follow', 'go on until interrupted')
    .action(async (services: string[], { lines, follow = false }: { lines: number; follow?: boolean }) => {
      const wanted = services.map(toService);
      await openStackOf().logs({ lines, follow, ...(wanted.length > 0 && { services: wanted }) });
    });
}

function toService(name: string): StackService {
  const service = STACK_SERVICES.find((known) => known === name);
  if (service === undefined) throw new Error(`There is no ${name} here; there are ${STACK_SERVICES.join(' and ')}.`);
  return service;
}

function resetCommand(): Command {
  return new Command('reset').description('stop Kafka and Elasticsearch and remove their data').action(async () => {
    await openStackOf().reset();
    say('Kafka and Elasticsearch are stopped and their data is gone.');
  });
}

function doctorCommand(): Command {
  return new Command('doctor').description('check what this machine needs, and how to install it').action(async () => {
    const checks = await examine(stackOptions(loadEnvironment()));
    for (const check of checks) process.stdout.write(describeCheck(check));
    if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
  });
}

/** A check as lines: what was found, and when that is not enough the way to mend it. */
export function describeCheck({ name, ok, found, fix }: DoctorCheck): string {
  const line = `${ok ? '✓' : '✗'} ${name}: ${found}\n`;
  return ok || fix === undefined ? line : `${line}    ${fix}\n`;
}
