import { setTimeout as sleep } from 'node:timers/promises';
import { HostQueues } from './host.queues';

const { signal } = new AbortController();
const never = { signal };

describe('HostQueues', () => {
  it('asks a host one thing at a time, in order, with a pause between two; other hosts do not wait', async () => {
    const queues = new HostQueues();
    const spans: { host: string; from: number; to: number }[] = [];
    const task = (host: string) =>
      queues.run(
        host,
        async () => {
          const from = performance.now();
          await sleep(10);
          spans.push({ host, from, to: performance.now() });
          return { value: host, pauseMs: 30 };
        },
        never.signal,
      );
    await Promise.all([task('a'), task('a'), task('b'), task('a')]);
    const [first, second, third] = spans.filter(({ host }) => host === 'a');
    expect(second!.from).toBeGreaterThanOrEqual(first!.to + 30);
    expect(third!.from).toBeGreaterThanOrEqual(second!.to + 30);
    expect(spans.find(({ host }) => host === 'b')!.from).toBeLessThan(second!.from);
  });

  it('takes what is urgent before what came earlier, and forgets hosts that may be asked again', async () => {
    const queues = new HostQueues();
    const order: string[] = [];
    const task = (name: string, isUrgent?: boolean) =>
      queues.run('a', () => Promise.resolve({ value: order.push(name), pauseMs: 1 }), never.signal, isUrgent);
    await Promise.all([task('under way'), task('page'), task('page'), task('feed', true), task('feed', true)]);
    expect(order).toEqual(['under way', 'feed', 'feed', 'page', 'page']);
    while (queues.size > 0) await sleep(1);
  });

  it('goes on after a task that failed', async () => {
    const queues = new HostQueues();
    const failing = queues.run('a', () => Promise.reject(new Error('no')), never.signal);
    await expect(failing).rejects.toThrow('no');
    await expect(queues.run('a', () => Promise.resolve({ value: 1, pauseMs: 0 }), never.signal)).resolves.toBe(1);
  });

  it('begins nothing for who has left, and holds up nobody behind', async () => {
    const queues = new HostQueues();
    const leaving = new AbortController();
    const first = queues.run('a', () => Promise.resolve({ value: 1, pauseMs: 60_000 }), never.signal);
    const waiting = queues.run('a', () => Promise.reject(new Error('begun')), leaving.signal);
    const behind = queues.run('a', () => Promise.reject(new Error('begun')), leaving.signal);
    await first;
    leaving.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await expect(behind).rejects.toThrow('aborted');
  });
});
