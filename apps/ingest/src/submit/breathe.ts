import { setImmediate } from 'node:timers/promises';

/** Longest time that items are handed on before others in the process have their turn, in milliseconds. */
const turnMs = 10;

/**
 * The same items, with a pause whenever a turn is over: what is answered at once never leaves the event loop by itself, and a health check
 * would wait for the last of it.
 */
export async function* breathe<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  let turnEnds = performance.now() + turnMs;
  for await (const item of items) {
    yield item;
    if (performance.now() < turnEnds) continue;
    await setImmediate();
    turnEnds = performance.now() + turnMs;
  }
}
