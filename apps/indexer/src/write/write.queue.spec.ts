import fc from 'fast-check';
import type { IndexOperation, Verdict } from '@naba/article-index';
import { WriteQueue } from './write.queue';

const limits = { requests: 2, documents: 10 };

/** Operations that can be told apart, and a verdict that says which one it is about. */
const operationsOf = (...names: string[]): IndexOperation[] => names.map((name) => ({ lines: [name, ''], bytes: 1 }));
const verdictOf = ({ lines }: IndexOperation): Verdict => ({ kind: 'deferred', reason: lines[0] });

function queueOf(requests: string[][], answerAfter: () => Promise<unknown> = () => Promise.resolve()): WriteQueue {
  return new WriteQueue(async (operations) => {
    requests.push(operations.map(({ lines }) => lines[0]));
    await answerAfter();
    return operations.map(verdictOf);
  }, limits);
}

describe('WriteQueue', () => {
  it('writes in one request what several partitions give at the same time', async () => {
    const requests: string[][] = [];
    const queue = queueOf(requests);
    await Promise.all([queue.add(operationsOf('a', 'b')), queue.add(operationsOf('c')), queue.add(operationsOf('d'))]);
    expect(requests).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('gives every caller the verdicts of its own operations, in order, whatever is written together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string(), { maxLength: 15 }), { maxLength: 12 }), async (callers) => {
        const requests: string[][] = [];
        const queue = queueOf(requests);
        const answers = await Promise.all(callers.map((names) => queue.add(operationsOf(...names))));
        expect(answers).toEqual(callers.map((names) => operationsOf(...names).map(verdictOf)));
        expect(requests.flat()).toEqual(callers.flat());
      }),
    );
  });

  it('has no more requests open than allowed, and gathers meanwhile', async () => {
    const requests: string[][] = [];
    const answers: (() => void)[] = [];
    const queue = queueOf(requests, () => new Promise<void>((resolve) => answers.push(resolve)));
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    const written = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      written.push(queue.add(operationsOf(name)));
      await turn();
    }
    expect(requests).toEqual([['a'], ['b']]);
    answers.shift()!();
    await turn();
    expect(requests.slice(2)).toEqual([['c', 'd']]);
    while (answers.length > 0) answers.shift()!();
    await Promise.all(written);
  });

  it('keeps a request within its documents, unless one caller alone has more', async () => {
    const requests: string[][] = [];
    const queue = queueOf(requests);
    const many = Array.from({ length: 12 }, (_, index) => `m${index}`);
    await Promise.all([queue.add(operationsOf(...many)), queue.add(operationsOf('a')), queue.add(operationsOf('b'))]);
    expect(requests.map((request) => request.length)).toEqual([12, 2]);
  });

  it('tells everyone whose request failed, and goes on', async () => {
    let fail = true;
    const queue = new WriteQueue((operations) => {
      if (fail) return Promise.reject(new Error('a bug'));
      return Promise.resolve(operations.map(verdictOf));
    }, limits);
    const results = await Promise.allSettled([queue.add(operationsOf('a')), queue.add(operationsOf('b'))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fail = false;
    await expect(queue.add(operationsOf('c'))).resolves.toHaveLength(1);
  });
});
