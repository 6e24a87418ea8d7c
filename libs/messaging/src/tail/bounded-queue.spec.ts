import { BoundedQueue } from './bounded-queue';

describe('BoundedQueue', () => {
  it('hands over in order, to a reader that was there first and to one that comes later', async () => {
    const queue = new BoundedQueue<number>(10);
    const seen: number[] = [];
    const reader = (async () => {
      for await (const value of queue) {
        seen.push(value);
        if (seen.length === 3) break;
      }
    })();
    await Promise.resolve();
    queue.push(1);
    await Promise.resolve();
    queue.push(2);
    queue.push(3);
    await reader;
    expect(seen).toEqual([1, 2, 3]);
  });

  it('is full at its capacity and wakes the writer once the reader caught up', async () => {
    const queue = new BoundedQueue<number>(2);
    queue.push(1);
    expect(queue.isFull()).toBe(false);
    queue.push(2);
    expect(queue.isFull()).toBe(true);
    const room = queue.waitForRoom(60_000);
    const reader = queue[Symbol.asyncIterator]();
    await reader.next();
    await reader.next();
    void reader.next();
    await room;
    expect(queue.isFull()).toBe(false);
  });

  it('ends the reader when it is closed', async () => {
    const queue = new BoundedQueue<number>(2);
    const next = queue[Symbol.asyncIterator]().next();
    queue.close();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
