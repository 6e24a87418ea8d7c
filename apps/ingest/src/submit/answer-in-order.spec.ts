import fc from 'fast-check';
import { answerInOrder } from './answer-in-order';

const forever = new AbortController().signal;

function limits(maxItems: number, maxWeight = Number.POSITIVE_INFINITY, signal = forever) {
  return { maxItems, maxWeight, weightOf: (item: number) => item, signal };
}

async function* numbers(count: number): AsyncGenerator<number> {
  for (let item = 1; item <= count; item++) {
    await Promise.resolve();
    yield item;
  }
}

describe('answerInOrder', () => {
  it('answers every item once and in order, whatever order the work ends in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.nat({ max: 30 }),
        fc.integer({ min: 1, max: 8 }),
        async (scheduler, count, maxItems) => {
          const work = scheduler.scheduleFunction((item: number) => Promise.resolve(item * 10));
          const answers: number[] = [];
          const collecting = (async () => {
            for await (const group of answerInOrder(numbers(count), work, limits(maxItems))) answers.push(...group);
          })();
          await scheduler.waitFor(collecting);
          expect(answers).toEqual(Array.from({ length: count }, (_, index) => (index + 1) * 10));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('begins no more than it may, by number and by weight, and one heavy item alone', async () => {
    for (const [maxItems, maxWeight] of [
      [3, 1_000],
      [100, 25],
    ] as const) {
      let items = 0;
      let weight = 0;
      let mostItems = 0;
      let mostWeightBefore = 0;
      const work = async (item: number): Promise<number> => {
        mostWeightBefore = Math.max(mostWeightBefore, weight);
        items++;
        weight += item;
        mostItems = Math.max(mostItems, items);
        await new Promise((resolve) => setTimeout(resolve, item % 3));
        items--;
        weight -= item;
        return item;
      };
      let count = 0;
      for await (const group of answerInOrder(numbers(60), work, limits(maxItems, maxWeight))) count += group.length;
      expect(count).toBe(60);
      expect(mostItems).toBeLessThanOrEqual(maxItems);
      expect(mostWeightBefore).toBeLessThan(maxWeight);
    }
  });

  it('reads no further than it may while the answers are not taken', async () => {
    let read = 0;
    const source = (async function* () {
      for await (const item of numbers(1_000)) {
        read = item;
        yield item;
      }
    })();
    const answers = answerInOrder(source, (item) => Promise.resolve(item), limits(10));
    await answers.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(read).toBeLessThanOrEqual(21);
    await answers.return(undefined);
  });

  it('gives an answer while the source is silent', async () => {
    const source = (async function* () {
      yield* numbers(2);
      await new Promise<never>(() => undefined);
    })();
    const answers = answerInOrder(source, (item) => Promise.resolve(item), limits(10));
    const seen: number[] = [];
    while (seen.length < 2) seen.push(...((await answers.next()).value as number[]));
    expect(seen).toEqual([1, 2]);
  });

  it('answers what it has begun and ends when it is told to stop, though the source is silent', async () => {
    const stop = new AbortController();
    const source = (async function* () {
      yield* numbers(3);
      await new Promise<never>(() => undefined);
    })();
    const slow = async (item: number): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (item === 1) stop.abort();
      return item;
    };
    const seen: number[] = [];
    for await (const group of answerInOrder(source, slow, limits(10, 1_000, stop.signal))) seen.push(...group);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('throws what the source throws', async () => {
    const source = (async function* () {
      yield* numbers(1);
      throw new Error('aborted');
    })();
    const all = async (): Promise<void> => {
      for await (const group of answerInOrder(source, (item) => Promise.resolve(item), limits(10))) expect(group).toEqual([1]);
    };
    await expect(all()).rejects.toThrow('aborted');
  });
});
