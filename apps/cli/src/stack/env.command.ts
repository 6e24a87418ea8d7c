import { Command } from 'commander';
import { envExample } from '@naba/config';

/** `naba env`: every variable with its meaning and default, as `.env.example` has it. */
export function envCommand(): Command {
  return new Command('env').description('print every environment variable with its meaning and default').action(() => {
    process.stdout.write(envExample());
  });
}
