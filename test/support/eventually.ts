import { setTimeout as pause } from 'node:timers/promises';

/** How long a test waits for what it asserts: what comes late on a busy machine is no fault, and waiting costs nothing when it comes. */
export const patienceMs = 45_000;

/**
 * Resolves once the condition holds; a condition that throws does not hold yet.
 *
 * @param deadlineMs shorter than Jest's own limit of a test (jest.config.mjs), so that the message says what did not come
 */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, deadlineMs = patienceMs): Promise<void> {
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

/** The same for a condition that says itself what is waited for. */
export function until(holds: () => boolean | Promise<boolean>, deadlineMs?: number): Promise<void> {
  return eventually(String(holds), holds, deadlineMs);
}

/** Asks until the answer is accepted, and gives it; throws with the last one when the time is over. A question that fails, fails. */
export async function untilAnswer<T>(ask: () => Promise<T>, accept: (answer: T) => boolean, deadlineMs = patienceMs): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (accept(answer)) return answer;
    if (Date.now() > end)
      throw new Error(
        `not within ${deadlineMs} ms: ${String(accept)}; the last answer was ${JSON.stringify(answer).slice(0, 2_000)}`,
      );
    await pause(100);
  }
}
