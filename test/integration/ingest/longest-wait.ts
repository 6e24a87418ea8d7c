import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Asks for an address again and again, from another process, while something is begun and done. Gives the longest time that an answer took. */
export async function longestWaitMs(url: string, begin: () => void, isDone: () => boolean): Promise<number> {
  // The tests' own event loop reads and writes megabytes meanwhile, and must not be what is measured.
  const asker = spawn(process.execPath, ['-e', askerCode], {
    env: { ...process.env, ASKED_URL: url },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let longest = 0;
  await once(asker, 'message');
  begin();
  asker.on('message', (ms: number) => (longest = Math.max(longest, ms)));
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
  await once(asker, 'message'); // also of the one that waits now
  asker.kill();
  return longest;
}

const askerCode = `
  (async () => {
    for (;;) {
      const startedAt = performance.now();
      await fetch(process.env.ASKED_URL).then((answer) => answer.text());
      process.send(performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
`;
