import fc from 'fast-check';
import { InfrastructureError, PublishError } from '../messaging.error';
import { dead, done, retry } from '../outcome';
import type { DeliveryOptions } from './deliver';
import { deliver } from './deliver';

function options(
  handle: (events: readonly number[]) => unknown,
  changes: Partial<DeliveryOptions<number>> = {},
): DeliveryOptions<number> {
  return {
    handle: async (events) => {
      await Promise.resolve();
      return handle(events);
    },
    maxAttempts: 3,
    isStale: () => false,
    onFailure: () => undefined,
    pauseMs: 0,
    ...changes,
  };
}

const allDone = (events: readonly number[]) => events.map(() => done);

describe('deliver', () => {
  it('returns the outcomes of the handler as they are, in order', async () => {
    const outcomes = [done, retry('later'), dead('INDEX_REJECTED', 'no')];
    expect(
      await deliver(
        [1, 2, 3],
        options(() => outcomes),
      ),
    ).toEqual(outcomes);
  });

  it('makes dead exactly those events that make the handler throw, whatever the mixture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (poisonous) => {
        const handled = new Set<number>();
        const results = await deliver(
          poisonous.map((_, index) => index),
          options((events) => {
            if (events.some((event) => poisonous[event])) throw new TypeError('cannot read property');
            for (const event of events) handled.add(event);
            return allDone(events);
          }),
        );
        expect(results.map(({ kind }) => kind)).toEqual(poisonous.map((poison) => (poison ? 'dead' : 'done')));
        expect(handled.size).toBe(poisonous.filter((poison) => !poison).length);
      }),
    );
  });

  it('tries an event that fails alone as often as it may, and says why it is dead', async () => {
    let calls = 0;
    const results = await deliver(
      [1],
      options(() => {
        calls++;
        throw new Error('the outer', { cause: new Error('the inner') });
      }),
    );
    expect(calls).toBe(3);
    expect(results).toEqual([dead('HANDLER_FAILED', 'the outer: the inner')]);
  });

  it('keeps an event alive that succeeds on its last attempt', async () => {
    let calls = 0;
    const flaky = () => {
      if (++calls < 3) throw new Error('not yet');
      return [done];
    };
    expect(await deliver([1], options(flaky))).toEqual([done]);
  });

  it.each([
    ['too few outcomes', [done]],
    ['no list', undefined],
    ['something that is no outcome', [done, 'done']],
  ])('treats %s like a handler that throws', async (_what, answer) => {
    const results = await deliver(
      [1, 2],
      options((events) => (events.length === 2 ? answer : allDone(events))),
    );
    expect(results).toEqual([done, done]);
  });

  it.each([
    new InfrastructureError('Elasticsearch is away'),
    new PublishError('LOG_UNAVAILABLE', 'no Kafka'),
    new Error('request failed', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) }),
  ])('blames no event for trouble of the infrastructure (%s)', async (error) => {
    let calls = 0;
    const results = await deliver(
      [1, 2, 3],
      options(() => {
        calls++;
        throw error;
      }),
    );
    expect(results).toEqual([retry(error), retry(error), retry(error)]);
    expect(calls).toBe(1);
  });

  it('stops delivering once the partition is lost', async () => {
    let calls = 0;
    const results = await deliver(
      [1, 2, 3, 4],
      options(
        () => {
          calls++;
          throw new Error('poison');
        },
        { isStale: () => calls >= 2 },
      ),
    );
    expect(calls).toBe(2);
    expect(results.map(({ kind }) => kind)).toEqual(['abandoned', 'abandoned', 'abandoned', 'abandoned']);
  });
});
