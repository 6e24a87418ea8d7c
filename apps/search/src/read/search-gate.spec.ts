import { Problem } from '@naba/problem-details';
import { SearchGate } from './search-gate';

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

describe('SearchGate', () => {
  it('never runs more than eight at once, and runs all that may wait, in their order', async () => {
    const gate = new SearchGate({ gauge: () => undefined });
    let now = 0;
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 72 }, (_, index) =>
        gate.run(async () => {
          most = Math.max(most, ++now);
          order.push(index);
          await new Promise((resolve) => setImmediate(resolve));
          now--;
        }),
      ),
    );
    expect(most).toBe(8);
    expect(order).toEqual(Array.from({ length: 72 }, (_, index) => index));
  });

  it('lets the requests of one search share its turn, however many others wait', async () => {
    const gate = new SearchGate({ gauge: () => undefined });
    const searches = Array.from({ length: 72 }, () =>
      gate.run(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return gate.run(() => Promise.resolve('found'));
      }),
    );
    expect(new Set(await Promise.all(searches))).toEqual(new Set(['found']));
  });

  it('tells the next one at once to come back, and lets later ones in again', async () => {
    const gate = new SearchGate({ gauge: () => undefined });
    const { promise, resolve } = deferred();
    const running = Array.from({ length: 72 }, () => gate.run(() => promise));
    const refused: unknown = await gate.run(() => promise).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ code: 'OVERLOADED', options: { retryAfterSeconds: 1 } });
    resolve();
    await Promise.all(running);
    await expect(gate.run(() => Promise.resolve('in'))).resolves.toBe('in');
  });

  it('frees its place when a search fails', async () => {
    const gate = new SearchGate({ gauge: () => undefined });
    for (let times = 0; times < 20; times++) await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve('in'))).resolves.toBe('in');
  });

  it('tells one that waited too long, and gives its place to the next', async () => {
    jest.useFakeTimers();
    try {
      const gate = new SearchGate({ gauge: () => undefined });
      const { promise, resolve } = deferred();
      const running = Array.from({ length: 8 }, () => gate.run(() => promise));
      const late = gate.run(() => Promise.resolve('late')).catch((error: unknown) => error);
      jest.advanceTimersByTime(3_000);
      expect(await late).toMatchObject({ code: 'OVERLOADED' });
      resolve();
      await Promise.all(running);
      await expect(gate.run(() => Promise.resolve('in'))).resolves.toBe('in');
    } finally {
      jest.useRealTimers();
    }
  });
});
