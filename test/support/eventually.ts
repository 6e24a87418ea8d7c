import { setTimeout as pause } from 'node:timers/promises';

/**
 * Resolves once the condition holds; a condition that throws does not hold yet.
 *
 * @param deadlineMs shorter than Jest's own limit of a test, so that the message says what did not come
 */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, deadlineMs = 45_000): Promise<void> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    let cause: unknown;
    try {
      if (await holds()) return;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`not within ${deadlineMs} ms: ${what}`, { cause });
    await pause(25);
  }
}
