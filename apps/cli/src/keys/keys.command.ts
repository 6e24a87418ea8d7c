import { Command, Option } from 'commander';
import { newKey, revokeKey, rotateKey } from '@naba/access';
import type { IssuedKey } from '@naba/access';
import type { ApiScope } from '@naba/contracts';
import { apiScope } from '@naba/contracts';
import { collect } from '../search/ask-search';
import { say } from '../stack/open-stack';
import { describeKey } from './describe-key';
import { endOption } from './key-options';
import { changeNow, withKeys } from './open-keys';

/** `naba keys create | list | rotate | revoke`: who may ask the services. It writes to Kafka itself, as an operator. */
export function keysCommand(): Command {
  return new Command('keys')
    .description('API keys: create, list, rotate, revoke; needs Kafka and none of the services')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(rotateCommand())
    .addCommand(revokeCommand());
}

interface CreateOptions {
  readonly scope: readonly ApiScope[];
  readonly source: readonly string[];
  readonly expires?: Date;
}

function createCommand(): Command {
  return new Command('create')
    .description('make a key and print its token, once; for example: naba keys create "news desk" --scope search:read')
    .argument('<name>', 'whose it is')
    .addOption(
      new Option('--scope <scope>', `what it is for: ${apiScope.options.join(', ')}; may be repeated`)
        .argParser(collectScopes)
        .makeOptionMandatory(),
    )
    .option('--source <id>', 'a source that it may submit and take down, all without one; may be repeated', collect, [])
    .addOption(expiresOption())
    .action(async (name: string, { scope, source, expires }: CreateOptions) => {
      if (source.length > 0 && scope.some((one) => one !== 'ingest:write'))
        throw new Error('--source binds a key that only submits; give its other scopes to another key.');
      const wish = { name, scopes: scope, sources: source, ...(expires && { expiresAt: expires }) };
      await withKeys(async ({ put }) => {
        const issued = newKey(wish, changeNow());
        await put(issued.key);
        tell(issued);
      });
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('keys, what they are for, and their tokens by the last four characters')
    .option('--json', 'print a JSON line for each')
    .action(async ({ json }: { json?: true }) => {
      await withKeys(({ all }) => {
        const now = new Date();
        if (all().length === 0 && !json) process.stdout.write('no keys\n');
        for (const key of all()) process.stdout.write(json ? `${JSON.stringify(key)}\n` : describeKey(key, now));
        return Promise.resolve();
      });
    });
}

function rotateCommand(): Command {
  return new Command('rotate')
    .description('make another token of a key and print it, once; the one before is taken for a while')
    .argument('<id>', 'id of the key, see naba keys list')
    .addOption(new Option('--old-ends <time>', 'when the one before ends, for example 12h').argParser(endOption))
    .addOption(expiresOption())
    .action(async (id: string, { oldEnds = endOption('24h'), expires }: { oldEnds?: Date; expires?: Date }) => {
      await withKeys(async ({ get, put }) => {
        const key = get(id);
        if (key.revokedAt !== undefined) throw new Error(`The key ${id} was revoked; make a new one: naba keys create`);
        const issued = rotateKey(key, oldEnds, changeNow(), expires);
        if (!issued) throw new Error(`The key ${id} has two tokens already; wait until one ends, see naba keys list`);
        await put(issued.key);
        tell(issued);
      });
    });
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('end keys with all of their tokens, within seconds everywhere')
    .argument('<ids...>', 'ids of keys, see naba keys list')
    .action(async (ids: string[]) => {
      await withKeys(async ({ get, put }) => {
        for (const key of ids.map(get)) {
          await put(revokeKey(key, changeNow()));
          process.stdout.write(`${key.id} is revoked\n`);
        }
      });
    });
}

function expiresOption(): Option {
  return new Option('--expires <time>', 'when it ends, for example 90d or 2027-01-31; never without').argParser(endOption);
}

function collectScopes(text: string, earlier: readonly ApiScope[] = []): readonly ApiScope[] {
  const { data, error } = apiScope.safeParse(text);
  if (error) throw new Error(`${text} is no scope; there are ${apiScope.options.join(', ')}.`);
  return [...earlier, data];
}

/** The token alone on standard output, so that it can go into a file. */
function tell({ key, token }: IssuedKey): void {
  process.stdout.write(`${token}\n`);
  say(`key ${key.id} (${key.name}); this is the only time that its token is shown`);
}
