/** A parent that starts attached servers, says that they are ready, and then waits for its death. */
import { LocalStackError, openStack } from '../../../libs/local-stack/src';
import type { StackOptions } from '../../../libs/local-stack/src';

async function main(): Promise<void> {
  const stack = await openStack(JSON.parse(process.argv[2] ?? '') as StackOptions).up('attached');
  process.once('SIGINT', () => {
    void stack.stop().then(() => process.exit(0));
  });
  process.stdout.write('ready\n');
  setInterval(() => undefined, 60_000);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof LocalStackError ? error.message : String(error)}\n`);
  process.exit(1);
});
