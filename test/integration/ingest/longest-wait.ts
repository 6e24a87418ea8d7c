import { fork } from 'node:child_process';

/** Asks for an address again and again, from another process, until something is done. Gives the longest time that an answer took. */
export async function longestWaitMs(url: string, isDone: () => boolean): Promise<number> {
  // The tests' own event loop reads and writes megabytes meanwhile, and must not be what is measured.
  const asker = fork('-e', [], { execArgv: ['-e', askerCode], env: { ...process.env, ASKED_URL: url } });
  let longest = 0;
  asker.on('message', (ms: number) => (longest = Math.max(longest, ms)));
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
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
